package dev.agency.core.deal;

import dev.agency.core.error.Ruling;
import dev.agency.core.id.StageId;
import java.time.LocalDate;

/** The moves of a deal under one signature, so that tests can try each of them. */
enum Move {
  MOVE {
    @Override
    Ruling<Deal, DealRefusal> apply(Pipeline pipeline, Deal deal, StageId to, LocalDate on) {
      return DealFlow.of(pipeline).move(deal, to, on);
    }
  },
  LOSE {
    @Override
    Ruling<Deal, DealRefusal> apply(Pipeline pipeline, Deal deal, StageId to, LocalDate on) {
      return DealFlow.of(pipeline).lose(deal, to, "Went to somebody else.", on);
    }
  },
  REOPEN {
    @Override
    Ruling<Deal, DealRefusal> apply(Pipeline pipeline, Deal deal, StageId to, LocalDate on) {
      return DealFlow.of(pipeline).reopen(deal, to, BudgetUse.none(), on);
    }
  },
  WIN {
    @Override
    Ruling<Deal, DealRefusal> apply(Pipeline pipeline, Deal deal, StageId to, LocalDate on) {
      Ruling<Conversion, DealRefusal> won =
          Win.convert(deal, pipeline, WinTerms.builder().stage(to).wonOn(on).build());
      return won.granted()
          .<Ruling<Deal, DealRefusal>>map(conversion -> new Ruling.Granted<>(conversion.deal()))
          .orElseGet(() -> new Ruling.Refused<>(won.refusal().orElseThrow()));
    }
  };

  abstract Ruling<Deal, DealRefusal> apply(Pipeline pipeline, Deal deal, StageId to, LocalDate on);
}
