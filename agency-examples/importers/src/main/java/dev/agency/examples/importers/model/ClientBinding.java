package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.client.Client;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.store.entity.Clients;
import dev.agency.examples.importers.link.Links;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clients; their domain is kept as a reference to the source {@code domain}. */
public final class ClientBinding extends Binding<ClientId, Client> {
  private static final Pattern AROUND = Pattern.compile("^[a-z]+://|^www\\.|[/?#].*$");
  private static final Pattern PATH = Pattern.compile("^(?:[a-z]+://)?+[^/?#]+/+[^/?#]");

  /** Creates the binding. */
  public ClientBinding() {
    super(Kind.CLIENT, Clients.TYPE, ImmutableMap.of());
  }

  @Override
  public ClientId id(String text) {
    return ClientId.of(text);
  }

  /**
   * Returns the domain of a web address.
   *
   * @param text such as {@code https://www.norrland.example/shop}
   * @return {@code norrland.example}; empty where it is shared by all the world, such as {@code
   *     facebook.com}, and says nothing of whose it is
   */
  public static Optional<String> domain(String text) {
    String domain = plain(text);
    String before;
    do {
      before = domain;
      domain = AROUND.matcher(before).replaceFirst("");
    } while (!domain.equals(before));
    return Optional.of(domain).filter(found -> !found.isEmpty() && !SharedDomains.has(found));
  }

  /**
   * Returns whether a web address is a place within its domain: others may have theirs there.
   *
   * @param text such as {@code https://www.norrland.example/shop}
   * @return whether more than the domain is named
   */
  public static boolean isWithinDomain(String text) {
    return PATH.matcher(plain(text)).find();
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Client bind(Optional<Client> before, ClientId id, ImportRecord record, Bench bench) {
    Client.Builder client = before.map(Client::toBuilder).orElseGet(Client::builder).id(id);
    record.properties().set("name", String.class, client::name);
    record
        .properties()
        .set("currency", String.class, code -> client.currency(currency(code, bench)));
    ImmutableList<ExternalRef> refs =
        with(before.map(Client::externalRefs).orElse(ImmutableList.of()), record.ref());
    Optional<ExternalRef> domain =
        record
            .properties()
            .text("domain")
            .flatMap(ClientBinding::domain)
            .map(text -> made(it -> new ExternalRef(Links.DOMAIN, it), text, "domain", bench));
    return client.externalRefs(domain.map(ref -> with(refs, ref)).orElse(refs)).build();
  }

  static Currency currency(String code, Bench bench) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw bench.refused("currency", ErrorCode.UNKNOWN_CURRENCY);
    }
  }

  @Override
  public Client withRef(Client client, ExternalRef ref) {
    return client.withExternalRefs(with(client.externalRefs(), ref));
  }

  @Override
  public Identity identity(Client client) {
    return new Identity(client.name(), Optional.empty(), client.externalRefs());
  }
}
