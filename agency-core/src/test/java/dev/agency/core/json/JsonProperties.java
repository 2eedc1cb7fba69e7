package dev.agency.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for every value of every model. */
@AddLifecycleHook(FreshGenerators.class)
@AddLifecycleHook(PassLine.class)
class JsonProperties {
  /** About fifteen tries of each model. */
  private static final int TRIES = 500;

  @Provide
  Arbitrary<Tuple2<Class<?>, Object>> values() {
    return Arbitraries.of(Model.ALL)
        .flatMap(model -> model.any().map(v -> Tuple.of(model.type(), v)));
  }

  @Provide
  @SuppressWarnings("unchecked") // the values of a model are of its type
  Arbitrary<Tuple2<Class<Object>, List<Object>>> lists() {
    return Arbitraries.of(Model.ALL)
        .flatMap(
            model ->
                model
                    .any()
                    .<Object>map(value -> value)
                    .list()
                    .ofMaxSize(3)
                    .map(list -> Tuple.of((Class<Object>) model.type(), list)));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatOneMapperWritesEveryMapperReads(
      @ForAll("values") Tuple2<Class<?>, Object> value, @ForAll Line writer, @ForAll Line reader)
      throws Exception {
    assertThat((Object) reader.read(writer.write(value.get2()), value.get1()))
        .isEqualTo(value.get2());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyMapperWritesTheSameText(
      @ForAll("values") Tuple2<Class<?>, Object> value, @ForAll Line line) throws Exception {
    assertThat(line.write(value.get2())).isEqualTo(AgencyJson.write(value.get2()));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsReadIsWrittenAgainAsItWas(
      @ForAll("values") Tuple2<Class<?>, Object> value, @ForAll Line line) throws Exception {
    String text = line.write(value.get2());
    assertThat(line.write(line.read(text, value.get1()))).isEqualTo(text);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aStoredDocumentReadsWithEitherLine(@ForAll("values") Tuple2<Class<?>, Object> value) {
    String text = AgencyJson.writeStored(value.get2());
    assertThat(AgencyJson3.writeStored(value.get2())).isEqualTo(text);
    assertThat((Object) AgencyJson.readStored(text, value.get1())).isEqualTo(value.get2());
    assertThat((Object) AgencyJson3.readStored(text, value.get1())).isEqualTo(value.get2());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aListReadsWithEitherLine(@ForAll("lists") Tuple2<Class<Object>, List<Object>> values) {
    String text = AgencyJson.writeList(values.get2());
    assertThat(AgencyJson3.writeList(values.get2())).isEqualTo(text);
    assertThat(AgencyJson.readList(text, values.get1())).isEqualTo(values.get2());
    assertThat(AgencyJson3.readList(text, values.get1())).isEqualTo(values.get2());
  }
}
