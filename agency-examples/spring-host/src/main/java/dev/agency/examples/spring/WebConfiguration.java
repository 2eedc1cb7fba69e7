package dev.agency.examples.spring;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson3;
import dev.agency.permissions.RoleId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock of the host, and its JSON: that of the library, which knows its models and redaction.
 */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {
  private static final ImmutableSet<String> LANGUAGES = ImmutableSet.of("en", "de");

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JsonMapper json() {
    return AgencyJson3.mapper()
        .rebuild()
        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
        .build();
  }

  /** The language a reader chose, or else the one their browser asks for. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver chosen = new CookieLocaleResolver("language");
    chosen.setCookieMaxAge(Duration.ofDays(365));
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setRejectInvalidCookies(false);
    chosen.setDefaultLocaleFunction(WebConfiguration::askedFor);
    return chosen;
  }

  /** The first language there are words in. Without the header the request names the machine's. */
  private static Locale askedFor(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Locale.ENGLISH
        : Collections.list(request.getLocales()).stream()
            .filter(each -> LANGUAGES.contains(each.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
  }

  /** An id in a path is read by its model, which says what is wrong with it. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, ProjectId.class, ProjectId::of);
    registry.addConverter(String.class, BudgetId.class, BudgetId::of);
    registry.addConverter(String.class, TimeEntryId.class, TimeEntryId::of);
    registry.addConverter(String.class, ClientId.class, ClientId::of);
    registry.addConverter(String.class, ResourceRequestId.class, ResourceRequestId::of);
    registry.addConverter(String.class, ChangeRequestId.class, ChangeRequestId::of);
    registry.addConverter(String.class, RoleId.class, RoleId::of);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
    choice.setParamName("lang");
    choice.setIgnoreInvalidLocale(true);
    interceptors.addInterceptor(choice);
  }
}
