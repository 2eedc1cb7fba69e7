package dev.agency.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The host: {@code java -jar agency-spring-host.jar --spring.profiles.active=sample}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SpringHost {
  /**
   * Starts the host.
   *
   * @param arguments properties such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(SpringHost.class, arguments);
  }
}
