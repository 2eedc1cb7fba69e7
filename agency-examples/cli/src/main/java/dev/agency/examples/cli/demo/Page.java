package dev.agency.examples.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes views as one page of HTML that opens without a network: style and pictures are inside, and
 * a script is neither there nor allowed. The template is {@code page.mustache}, which escapes what
 * it shows; a section with a list of none or one is something that may be absent.
 */
final class Page {
  private Page() {}

  /**
   * Writes a page.
   *
   * @param title its title
   * @param subtitle what it shows, and as of when
   * @param views the views, side by side
   * @param staffed who has time, one or none
   * @return the page
   */
  static String html(
      String title, String subtitle, List<RoleView> views, List<StaffedCard> staffed) {
    return template()
        .execute(
            new Sheet(
                title, subtitle, views.stream().map(Page::column).toList(), staffed, notes()));
  }

  private static List<String> notes() {
    return Stream.concat(Tables.NOTES.stream(), OutlookTables.NOTES.stream()).toList();
  }

  private static Template template() {
    try (Reader page = resource("page")) {
      return Mustache.compiler().escapeHTML(true).withLoader(Page::resource).compile(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader resource(String name) {
    InputStream template = requireNonNull(Page.class.getResourceAsStream(name + ".mustache"));
    return new InputStreamReader(template, UTF_8);
  }

  /** The whole page. */
  record Sheet(
      String title,
      String subtitle,
      List<Column> views,
      List<StaffedCard> staffed,
      List<String> notes) {}

  /** One role's column; its rows line up with those of the column beside it. */
  record Column(
      String heading,
      String summary,
      String standing,
      String hidden,
      List<ProjectCard> projects,
      int rows) {}

  private static Column column(RoleView view) {
    List<ProjectCard> cards = view.projects().stream().map(ProjectCard::of).toList();
    return new Column(
        view.heading(), view.summary(), standing(view), view.hidden(), cards, cards.size() + 1);
  }

  private static String standing(RoleView view) {
    String names =
        view.projects().stream()
            .filter(project -> project.verdict().tone() == Verdict.Tone.BAD)
            .map(ProjectView::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "No project is in trouble." : "In trouble: " + names + ".";
  }
}
