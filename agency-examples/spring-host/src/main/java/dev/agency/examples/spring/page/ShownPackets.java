package dev.agency.examples.spring.page;

import dev.agency.core.id.ProjectId;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.WebUtils;

/**
 * Which packets the pages of a session showed, each by a key of its own that stands in the form:
 * the fingerprint itself would tell of prices to who does not see them. So each of several open
 * pages signs what it showed. The last 100 are kept.
 */
final class ShownPackets {
  private static final String NAME = ShownPackets.class.getName();
  private static final int MOST = 100;

  private final Map<String, Packet> packets = new LinkedHashMap<>();

  /**
   * A packet that was shown.
   *
   * @param project the project it is of
   * @param fingerprint what it was
   */
  private record Packet(ProjectId project, String fingerprint) {}

  static ShownPackets in(HttpSession session) {
    synchronized (WebUtils.getSessionMutex(session)) {
      if (session.getAttribute(NAME) instanceof ShownPackets before) {
        return before;
      }
      ShownPackets none = new ShownPackets();
      session.setAttribute(NAME, none);
      return none;
    }
  }

  /** Remembers what a page shows, and returns its key. */
  synchronized String add(ProjectId project, String fingerprint) {
    if (packets.size() == MOST) {
      packets.remove(packets.keySet().iterator().next());
    }
    String key = UUID.randomUUID().toString();
    packets.put(key, new Packet(project, fingerprint));
    return key;
  }

  /** Returns the fingerprint of what a page of a project showed; empty if that is not known. */
  synchronized Optional<String> of(ProjectId project, String key) {
    return Optional.ofNullable(packets.get(key))
        .filter(packet -> packet.project().equals(project))
        .map(Packet::fingerprint);
  }
}
