package dev.agency.examples.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody before a host, with a browser's cookies and none of its manners: it follows nothing. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** By which a page to sign on is known from others of its session, and a form when sent twice. */
  private static final Pattern KEY =
      Pattern.compile("name=\"(?:packet|command)\" value=\"[^\"]+\"");

  private static final Pattern LOG_IN = Pattern.compile(" data-log-in=\"[^\"]+\"");

  private static final Pattern DRAWN = Pattern.compile("<time data-drawn[^>]*>[^<]*</time>");

  private final String host;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  /** Comes to a host, such as {@code http://localhost:8080}. */
  public Visitor(String host) {
    this.host = host;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  }

  /** Logs in as somebody of the sample agency. */
  public Visitor as(String login) {
    HttpResponse<String> in = logIn(login, "sample");
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(location(in)).endsWith("/projects");
    return this;
  }

  /** Sends the form of the log-in page. */
  public HttpResponse<String> logIn(String login, String password) {
    return post("/login", "username=" + encoded(login) + "&password=" + encoded(password));
  }

  /** Sends a form with the token of the log-in page, or of that of the session. */
  public HttpResponse<String> post(String path, String form) {
    return postAsItIs(path, form + "&_csrf=" + encoded(token()));
  }

  /** Sends JSON with the token of the session, as a program would that holds one. */
  public HttpResponse<String> write(String method, String path, String json) {
    return write(method, path, json, token());
  }

  /** Sends JSON with a token that was read before. */
  public HttpResponse<String> write(String method, String path, String json, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(host + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Returns the token of the session, which stays the same while it lasts. */
  public String token() {
    Matcher token = TOKEN.matcher(get("/login").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** Returns the client, with the cookies of this visitor. */
  public HttpClient client() {
    return client;
  }

  /** Sends a form as it is. */
  public HttpResponse<String> postAsItIs(String path, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(host + path))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Asks for a path. */
  public HttpResponse<String> get(String path) {
    return get(path, "en");
  }

  /** Asks for a path in a language. */
  public HttpResponse<String> get(String path, String language) {
    return send(
        HttpRequest.newBuilder(URI.create(host + path))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", language));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the id of the session. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Returns a page without what differs whenever it is drawn: keys of its forms, and when. */
  public static String lasting(String page) {
    String keyless = KEY.matcher(TOKEN.matcher(page).replaceAll("")).replaceAll("");
    return LOG_IN.matcher(DRAWN.matcher(keyless).replaceAll("")).replaceAll("");
  }

  /** Returns where an answer leads. */
  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** Returns a text as it stands in a form. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
