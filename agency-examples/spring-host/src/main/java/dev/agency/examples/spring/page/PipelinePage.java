package dev.agency.examples.spring.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import dev.agency.examples.spring.login.Account;
import dev.agency.examples.spring.view.DealView;
import dev.agency.examples.spring.view.PipelineView;
import dev.agency.examples.spring.view.Viewer;
import dev.agency.examples.spring.view.Views;
import dev.agency.permissions.view.Projection;
import dev.agency.permissions.view.Shown;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The open deals by stage, with what each is worth and would take of people's time. */
@Controller
final class PipelinePage {
  private final Views views;
  private final PageDesk desk;

  PipelinePage(Views views, PageDesk desk) {
    this.views = views;
    this.desk = desk;
  }

  /**
   * A stage of the board and what is in it.
   *
   * @param name its name, empty if it is hidden
   * @param progress how far along the board it is, empty if that is hidden
   * @param worth what its deals are worth together, empty if the reader does not see each of them
   * @param deals the deals, the likeliest first
   */
  record StagePart(
      Optional<String> name,
      Optional<Tile> progress,
      Optional<String> worth,
      ImmutableList<DealPart> deals) {}

  /**
   * A deal and what it would take.
   *
   * @param id the deal
   * @param name its name
   * @param client its client
   * @param value what it is worth
   * @param probability how likely it is
   * @param close when the client is expected to decide
   * @param days how long it has been in its stage
   * @param fit whether its people have the time, if the reader sees that
   * @param capacity what it would take, by discipline and month
   */
  record DealPart(
      String id,
      String name,
      String client,
      Cell value,
      Tile probability,
      Cell close,
      Cell days,
      Optional<Cell> fit,
      TablePart capacity) {}

  @GetMapping("/pipeline")
  String pipeline(@AuthenticationPrincipal Account account, Locale language, Model model) {
    PipelineView view = views.pipeline(account.person());
    Words words = desk.words(language);
    desk.write(model, words, account, view.viewer(), "pipeline");
    desk.watch(model, view, "/pipeline");
    model.addAttribute("stages", stages(words, view.viewer(), view.deals()));
    model.addAttribute("count", view.deals().size());
    model.addAttribute("worth", worth(words, view.deals()));
    model.addAttribute(
        "hidden",
        PageDesk.hidden(
            words,
            view.viewer(),
            DealRow.TYPE,
            view.deals().stream().map(DealView::deal).toList()));
    model.addAttribute("none", desk.none(words, view.viewer(), "pipeline", DealRow.TYPE));
    return "pipeline";
  }

  /**
   * Stages in the order of the board, as far as the reader sees it. Deals whose stage is hidden
   * stand together, under no heading.
   */
  private ImmutableList<StagePart> stages(Words words, Viewer viewer, List<DealView> deals) {
    Map<Optional<String>, List<DealView>> byStage =
        deals.stream()
            .collect(
                Collectors.groupingBy(
                    deal -> deal.deal().get(DealRow.STAGE).ifVisible(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byStage.entrySet().stream()
        .sorted(Comparator.comparing(stage -> progress(stage.getValue()).orElse(0L)))
        .map(
            stage ->
                new StagePart(
                    stage.getKey(),
                    stage.getKey().flatMap(any -> progress(words, stage.getValue())),
                    worth(words, stage.getValue()),
                    stage.getValue().stream()
                        .sorted(Comparator.comparing(PipelinePage::likelihood).reversed())
                        .map(deal -> part(words, viewer, deal))
                        .collect(toImmutableList())))
        .collect(toImmutableList());
  }

  /** How far along the board deals of one stage are, if the reader sees it of one of them. */
  private static Optional<Long> progress(List<DealView> stage) {
    return stage.stream()
        .flatMap(deal -> deal.deal().get(DealRow.PROGRESS).ifVisible().stream())
        .map(BasisPoints::value)
        .findFirst();
  }

  private static Optional<Tile> progress(Words words, List<DealView> stage) {
    return progress(stage)
        .map(
            share ->
                new Tile(
                    words.label(DealRow.PROGRESS),
                    Cell.value(words.share(BasisPoints.of(share)), "calm"),
                    (int) (share / 100)));
  }

  private static long likelihood(DealView deal) {
    return deal.deal().get(DealRow.PROBABILITY).ifVisible().map(BasisPoints::value).orElse(0L);
  }

  /**
   * A sum over what the reader sees tells no more than they see; over less, or beyond what an
   * amount can be, it is none.
   */
  private static Optional<String> worth(Words words, List<DealView> deals) {
    Map<String, Money> sums = new TreeMap<>();
    for (DealView deal : deals) {
      Optional<Money> value = deal.deal().get(DealRow.VALUE).ifVisible().flatMap(Figure::ifKnown);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      try {
        sums.merge(value.get().currency().getCurrencyCode(), value.get(), Money::plus);
      } catch (AmountOverflowException tooLarge) {
        return Optional.empty();
      }
    }
    return Optional.of(sums.values().stream().map(words::money).collect(Collectors.joining(" + ")))
        .filter(text -> !text.isEmpty());
  }

  private DealPart part(Words words, Viewer viewer, DealView view) {
    Projection<DealRow> deal = view.deal();
    Cell likely = words.cell(deal, DealRow.PROBABILITY);
    int bar =
        deal.get(DealRow.PROBABILITY)
            .ifVisible()
            .map(share -> (int) (share.value() / 100))
            .orElse(-1);
    return new DealPart(
        words.cell(deal, DealRow.DEAL).text(),
        words.cell(deal, DealRow.NAME).text(),
        words.cell(deal, DealRow.CLIENT).text(),
        words.cell(deal, DealRow.VALUE),
        new Tile(
            words.label(DealRow.PROBABILITY), new Cell(likely.text(), likely.kind(), "calm"), bar),
        words.cell(deal, DealRow.EXPECTED_CLOSE),
        words.cell(deal, DealRow.DAYS_IN_STAGE),
        fit(words, view.capacity()),
        TablePart.of(
                words,
                viewer,
                "pipeline.capacity",
                List.of(
                    DealCapacityRow.DISCIPLINE,
                    DealCapacityRow.MONTH,
                    DealCapacityRow.NEEDED_MINUTES,
                    DealCapacityRow.LEFT_MINUTES,
                    DealCapacityRow.EXPECTED_PIPELINE_MINUTES,
                    DealCapacityRow.EXPECTED_SLACK_MINUTES,
                    DealCapacityRow.ALL_WON_SLACK_MINUTES),
                view.capacity())
            .orElse(
                words.say(
                    desk.isHidden(viewer, DealCapacityRow.TYPE)
                        ? "page.part.hidden"
                        : "pipeline.capacity.none")));
  }

  /** Whether it fits is told to who sees the slack of every row. */
  private static Optional<Cell> fit(Words words, List<Projection<DealCapacityRow>> rows) {
    if (rows.isEmpty()
        || rows.stream()
            .anyMatch(
                row ->
                    row.get(DealCapacityRow.EXPECTED_SLACK_MINUTES) instanceof Shown.Hidden
                        || row.get(DealCapacityRow.ALL_WON_SLACK_MINUTES)
                            instanceof Shown.Hidden)) {
      return Optional.empty();
    }
    if (isShort(rows, DealCapacityRow.EXPECTED_SLACK_MINUTES)) {
      return Optional.of(Cell.value(words.say("pipeline.short"), "bad"));
    }
    return Optional.of(
        isShort(rows, DealCapacityRow.ALL_WON_SLACK_MINUTES)
            ? Cell.value(words.say("pipeline.tight"), "fair")
            : Cell.value(words.say("pipeline.fits"), "good"));
  }

  private static boolean isShort(
      List<Projection<DealCapacityRow>> rows, Field<DealCapacityRow, Long> slack) {
    return rows.stream().anyMatch(row -> row.get(slack).ifVisible().orElse(0L) < 0);
  }
}
