package dev.agency.examples.spring.login;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.agency.examples.spring.HostSettings;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who must log in for what: for everything but the form, its style sheet and the API's own words.
 * Who sends a form when their session is over is led to the form to log in, which says so; who
 * logged in again meanwhile is told that.
 */
@Configuration(proxyBeanMethods = false)
public class LoginConfiguration {
  /** Nothing is loaded from anywhere else, and no page holds a script or a style of its own. */
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  PasswordEncoder passwords(HostSettings settings) {
    // What is kept names its algorithm, so that another can follow.
    return new DelegatingPasswordEncoder(
        "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.passwordCost())));
  }

  /** What no path may be, such as one with a semicolon. */
  @Bean
  RequestRejectedHandler rejected(ProblemAnswers problems) {
    RequestRejectedHandler page = new HttpStatusRequestRejectedHandler();
    return (request, response, refused) -> {
      if (request.getRequestURI().startsWith("/api/")) {
        problems.write(response, HttpStatus.BAD_REQUEST);
      } else {
        page.handle(request, response, refused);
      }
    };
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http, ProblemAnswers problems, Operators operators)
      throws Exception {
    RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    RequestMatcher logout = PathPatternRequestMatcher.withDefaults().matcher("/logout");
    RequestMatcher login = PathPatternRequestMatcher.withDefaults().matcher("/login");
    RedirectStrategy redirect = new DefaultRedirectStrategy();
    AccessDeniedHandler page = new AccessDeniedHandlerImpl();
    AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/login");
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // What goes on of a request that was let through, such as the end of a stream.
                    .dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        "/login",
                        "/agency.css",
                        "/icon.svg",
                        "/openapi.json",
                        "/api/token",
                        "/error",
                        "/actuator/health")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(operators)
                    .anyRequest()
                    .authenticated())
        .formLogin(with -> with.loginPage("/login").defaultSuccessUrl("/projects").permitAll())
        .logout(withDefaults())
        .requestCache(cache -> cache.requestCache(pagesOnly(api)))
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
        .exceptionHandling(
            failed ->
                failed
                    .authenticationEntryPoint(
                        (request, response, refused) -> {
                          if (api.matches(request)) {
                            problems.write(response, HttpStatus.UNAUTHORIZED);
                          } else {
                            form.commence(request, response, refused);
                          }
                        })
                    .accessDeniedHandler(
                        (request, response, refused) -> {
                          if (api.matches(request)) {
                            problems.write(response, HttpStatus.FORBIDDEN);
                          } else if (refused instanceof CsrfException && login.matches(request)) {
                            redirect.sendRedirect(request, response, "/login?late");
                          } else if (refused instanceof CsrfException && isNobody()) {
                            redirect.sendRedirect(
                                request,
                                response,
                                logout.matches(request) ? "/login?logout" : "/login?expired");
                          } else {
                            if (refused instanceof CsrfException
                                && request.getParameter("_csrf") != null) {
                              request.setAttribute(LogIn.AGAIN, true);
                            }
                            page.handle(request, response, refused);
                          }
                        }))
        .build();
  }

  /** Whether nobody is logged in: a token that is wrong then is that of a session that is over. */
  private static boolean isNobody() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null || !(login.getPrincipal() instanceof Account);
  }

  /**
   * Where a page was asked for by nobody yet, it comes after the form. It is a page that who reads
   * asks for: nothing that a page loads, no form, and of the API nothing, which gets no session.
   */
  private static RequestCache pagesOnly(RequestMatcher api) {
    MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
            new NegatedRequestMatcher(api),
            html));
    return cache;
  }
}
