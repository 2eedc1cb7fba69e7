package dev.agency.examples.spring.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lends the connection of Spring's transaction to stores that begin and end transactions by
 * themselves.
 *
 * <p>Inside a transaction of Spring they get its connection, and how it ends is not theirs to say:
 * a commit waits for Spring's, a rollback makes Spring's the only way out. Outside they get one of
 * their own, and everything they say of it holds.
 */
final class JoinedDataSource extends DelegatingDataSource {
  private final DataSource database;

  JoinedDataSource(DataSource database) {
    super(database);
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? joined(DataSourceUtils.doGetConnection(database))
        : super.getConnection();
  }

  private Connection joined(Connection shared) {
    InvocationHandler calls =
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "commit", "setAutoCommit" -> {
              return null;
            }
            case "rollback" -> {
              holder().setRollbackOnly();
              return null;
            }
            case "close" -> {
              DataSourceUtils.doReleaseConnection(shared, database);
              return null;
            }
            default -> {
              try {
                return method.invoke(shared, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            JoinedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, calls);
  }

  private ConnectionHolder holder() {
    return (ConnectionHolder)
        Objects.requireNonNull(TransactionSynchronizationManager.getResource(database));
  }
}
