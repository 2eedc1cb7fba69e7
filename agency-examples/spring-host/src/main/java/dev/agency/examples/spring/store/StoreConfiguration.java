package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.examples.jdbc.JdbcStores;
import dev.agency.examples.jdbc.OneWriter;
import dev.agency.examples.spring.HostSettings;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the ports on the database and the transactions that Spring Boot configures. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
  @Bean
  Stores stores(
      DataSource database,
      PlatformTransactionManager transactions,
      Writes writes,
      Listings listings) {
    return new SpringStores(
        JdbcStores.of(new JoinedDataSource(database)),
        new TransactionTemplate(transactions),
        writes,
        listings);
  }

  /** In an H2 file one transaction writes at a time; one in memory dies with its process. */
  @Bean
  static BeanPostProcessor oneWriter(@Value("${spring.datasource.url}") String url) {
    boolean isFile = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return isFile && bean instanceof DataSource database ? OneWriter.on(database) : bean;
      }
    };
  }

  /** The tables change before anybody writes, on two connections at once: here nobody waits. */
  @Bean
  FlywayConfigurationCustomizer migrations() {
    return flyway -> {
      try {
        flyway.dataSource(flyway.getDataSource().unwrap(DataSource.class));
      } catch (SQLException e) {
        throw new IllegalStateException("SQLSTATE " + e.getSQLState());
      }
    };
  }

  /** What was stored before there were lists is in them from the start on. */
  @Bean
  SmartInitializingSingleton listed(Stores stores, Listings listings, HostSettings settings) {
    return () -> listings.repair(stores, settings);
  }
}
