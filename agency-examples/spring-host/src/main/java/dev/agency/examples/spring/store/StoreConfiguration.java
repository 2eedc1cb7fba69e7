package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.examples.jdbc.JdbcStores;
import dev.agency.examples.spring.HostSettings;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
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

  /** What was stored before there were lists is in them from the start on. */
  @Bean
  SmartInitializingSingleton listed(Stores stores, Listings listings, HostSettings settings) {
    return () -> listings.repair(stores, settings);
  }
}
