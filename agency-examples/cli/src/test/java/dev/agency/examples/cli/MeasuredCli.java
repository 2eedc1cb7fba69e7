package dev.agency.examples.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.agency.examples.cli.demo.Agencies;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * The program as it is, in a JVM of its own, which says on stderr at its end what it took: {@code
 * cpu 1234 ms, peak 56 MB}, the time of all processors from its start and the most heap that was in
 * use before a collection.
 */
final class MeasuredCli {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int BYTES_PER_MB = 1 << 20;

  private MeasuredCli() {}

  public static void main(String[] args) {
    int code = Cli.run(new Agencies(), args, System.out, System.err);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    long cpu = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    System.err.printf("cpu %d ms, peak %d MB%n", cpu / NANOS_PER_MILLI, peak / BYTES_PER_MB);
    System.exit(code);
  }
}
