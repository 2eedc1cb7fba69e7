package dev.agency.examples.spring.login;

import com.google.common.collect.ImmutableSet;
import dev.agency.examples.spring.HostSettings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may look at how the host runs: those that the settings name, by what they log in with. */
@Component
final class Operators implements AuthorizationManager<RequestAuthorizationContext> {
  private final ImmutableSet<String> logins;

  Operators(HostSettings settings) {
    this.logins = ImmutableSet.copyOf(settings.operators());
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    Authentication known = who.get();
    return new AuthorizationDecision(
        known != null
            && known.getPrincipal() instanceof Account account
            && logins.contains(account.getUsername()));
  }
}
