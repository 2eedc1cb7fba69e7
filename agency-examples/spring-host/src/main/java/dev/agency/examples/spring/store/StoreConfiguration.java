package dev.agency.examples.spring.store;

import dev.agency.core.store.Stores;
import dev.agency.examples.jdbc.JdbcStores;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the ports on the database and the transactions that Spring Boot configures. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
  @Bean
  Stores stores(DataSource database, PlatformTransactionManager transactions, Writes writes) {
    return new SpringStores(
        JdbcStores.of(new JoinedDataSource(database)),
        new TransactionTemplate(transactions),
        writes);
  }
}
