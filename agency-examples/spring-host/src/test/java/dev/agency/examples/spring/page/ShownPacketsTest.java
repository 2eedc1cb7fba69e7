package dev.agency.examples.spring.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.ProjectId;
import org.junit.jupiter.api.Test;

class ShownPacketsTest {
  private static final ProjectId SHOP = ProjectId.of("shop");

  private final ShownPackets packets = new ShownPackets();

  @Test
  void eachPageHasAKeyOfItsOwnForTheProjectItShowed() {
    String first = packets.add(SHOP, "one");
    String second = packets.add(SHOP, "two");
    assertThat(packets.of(SHOP, first)).contains("one");
    assertThat(packets.of(SHOP, second)).contains("two");
    assertThat(packets.of(ProjectId.of("other"), first)).isEmpty();
    assertThat(new ShownPackets().of(SHOP, first)).isEmpty();
  }

  @Test
  void theOldestIsForgottenWhereThereAreMany() {
    String oldest = packets.add(SHOP, "0");
    String next = packets.add(SHOP, "1");
    for (int i = 2; i <= 100; i++) {
      packets.add(SHOP, String.valueOf(i));
    }
    assertThat(packets.of(SHOP, oldest)).isEmpty();
    assertThat(packets.of(SHOP, next)).contains("1");
  }
}
