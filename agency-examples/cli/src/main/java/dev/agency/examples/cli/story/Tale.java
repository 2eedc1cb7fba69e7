package dev.agency.examples.cli.story;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.permissions.PermissionEvaluator;
import java.util.function.Supplier;

/**
 * What happened, from lead to renewal, each part computed from the parts before.
 *
 * @param data what it is computed from
 * @param permissions who may see what, judged when first asked, for that takes a while
 * @param setUp the deal, reviewed twice
 * @param won what it became
 * @param handing how it was handed on to delivery
 * @param burned how the work stands half-way
 * @param favours what was given away
 * @param crept how the work stands after that
 * @param change the change that is paid for
 * @param reordered how the work stands once that is an order
 * @param ending how it went, and what comes next
 */
record Tale(
    StoryData data,
    Supplier<PermissionEvaluator> permissions,
    SetUp setUp,
    Won won,
    Handing handing,
    Standing burned,
    Favours favours,
    Standing crept,
    Change change,
    Standing reordered,
    Ending ending) {
  /** Tells what happened by the data that ships. */
  static Tale shipped() {
    return of(new StoryReader(StoryReader::shipped).read());
  }

  static Tale of(StoryData data) {
    SetUp setUp = SetUp.of(data);
    Won won = Won.of(data, setUp);
    Agreed signed = Agreed.signed(won);
    Favours favours = Favours.of(data, signed);
    Change change = Change.of(data, won, signed, favours);
    Agreed ordered = signed.with(change.order());
    Days days = data.days();
    return new Tale(
        data,
        Suppliers.memoize(() -> data.policy().against(StoryRecords.CATALOGUE)),
        setUp,
        won,
        Handing.of(data, won),
        Standing.of(data, signed, favours.requests(days.burn()), days.burn()),
        favours,
        Standing.of(data, signed, favours.requests(days.creep()), days.creep()),
        change,
        Standing.of(
            data,
            ordered,
            ImmutableList.<ChangeRequest>builder()
                .addAll(favours.requests())
                .add(change.order().request())
                .build(),
            data.change().appliedOn()),
        Ending.of(data, won, ordered, favours, change));
  }
}
