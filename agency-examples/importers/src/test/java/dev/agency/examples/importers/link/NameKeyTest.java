package dev.agency.examples.importers.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Norrland Outdoor AB, NORRLAND OUTDOOR, true",
    "Kaffa Rösterei GmbH, Kaffa-Rosterei, true",
    "Outdoor Norrland, Norrland Outdoor Shop, true",
    "Zieliński, Tomasz Zielinski, true",
    "Nord, Norrland, false",
    "AB Lux, Lux Retail, false",
    "GmbH, Ltd, false",
    "Halden & Sons, Sons of Halden, true",
    "Halden & Sons, Halden Brothers, false"
  })
  void likeNamesHaveTheSameWordsOrAllOfTheOthers(String one, String other, boolean like) {
    assertThat(NameKey.of(one).isLike(NameKey.of(other))).isEqualTo(like);
    assertThat(NameKey.of(other).isLike(NameKey.of(one))).isEqualTo(like);
  }
}
