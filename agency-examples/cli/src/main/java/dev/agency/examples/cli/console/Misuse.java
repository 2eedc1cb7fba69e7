package dev.agency.examples.cli.console;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with options as all else is refused: where, by which code, and the rule. The
 * parser's own words would quote what was typed, which may be meant for no log.
 */
public final class Misuse {
  private Misuse() {}

  /**
   * Returns the refusals of arguments that the parser could not take.
   *
   * @param refused what the parser says
   * @return one refusal or more; the path is the name of an option, or empty where it is none
   */
  public static ImmutableList<BadInput> of(ParameterException refused) {
    if (refused instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().stream()
          .map(Misuse::name)
          .map(name -> bad(name, ErrorCode.MISSING_PROPERTY, "It must be given, with its value."))
          .collect(ImmutableList.toImmutableList());
    }
    return ImmutableList.of(one(refused));
  }

  private static BadInput one(ParameterException refused) {
    if (refused instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (refused instanceof OverwrittenOptionException twice) {
      return bad(name(twice.getOverwritten()), ErrorCode.DUPLICATE_KEY, "It must be given once.");
    }
    ArgSpec argument = refused.getArgSpec();
    return argument == null
        ? bad("", ErrorCode.MISSING_PROPERTY, "A verb must be given, and options that fit it.")
        : value(argument);
  }

  /** The name of an option that nobody knows may be told, and nothing that stands behind it. */
  private static BadInput unmatched(UnmatchedArgumentException unmatched) {
    List<String> arguments = unmatched.getUnmatched();
    boolean option = unmatched.isUnknownOption() && !arguments.isEmpty();
    String name = option ? arguments.get(0).replaceFirst("=.*", "") : "";
    return bad(
        name,
        ErrorCode.UNKNOWN_NAME,
        option ? "There is no such option." : "There is no such verb or argument.");
  }

  private static BadInput value(ArgSpec argument) {
    Object[] names = argument.type().getEnumConstants();
    if (names != null) {
      String all =
          Arrays.stream(names)
              .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return bad(name(argument), ErrorCode.UNKNOWN_NAME, "It must be one of " + all + ".");
    }
    boolean takesNone = argument.arity().max() == 0;
    return bad(
        name(argument),
        takesNone ? ErrorCode.INCONSISTENT : ErrorCode.MALFORMED_TEXT,
        takesNone ? "It takes no value." : "Its value must be " + form(argument) + ".");
  }

  private static String form(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    boolean whole =
        type == int.class || type == long.class || type == Integer.class || type == Long.class;
    return whole ? "a whole number" : "of the form that --help tells";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static BadInput bad(String path, ErrorCode code, String rule) {
    return new BadInput(path, code, rule);
  }
}
