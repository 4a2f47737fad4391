package dev.bedside.battery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands in front of the JDBC drivers of a process, so that it can be held up at a commit or have a fault planted. */
final class WatchedDriver implements Driver {

    private static final Pattern WRITES = Pattern.compile("^\\s*(?:insert into|update|delete from)\\s+(\\w+)");

    private final List<Driver> drivers;
    private final Gate gate;
    private final Flaw flaw;
    private final Eve eve;

    private WatchedDriver(List<Driver> drivers, Gate gate, Flaw flaw, Eve eve) {
        this.drivers = drivers;
        this.gate = gate;
        this.flaw = flaw;
        this.eve = eve;
    }

    /** What is done just before a commit. */
    interface Eve {
        void commit(Connection connection, Set<String> written) throws SQLException;
    }

    /** From now on every connection of this process is a watched one. */
    static void install(Gate gate, Flaw flaw, Eve eve) throws SQLException {
        var drivers = DriverManager.drivers().toList();
        for (var driver : drivers) {
            DriverManager.deregisterDriver(driver);
        }
        DriverManager.registerDriver(new WatchedDriver(drivers, gate, flaw, eve));
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        for (var driver : drivers) {
            var real = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
            if (real != null) {
                return proxy(Connection.class, new Watched(real)::invoke);
            }
        }
        return null;
    }

    private interface Handler {
        @Nullable
        Object invoke(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? WatchedDriver.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.invoke(method, arguments)));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A connection, with the tables that its transaction has written to so far. */
    private final class Watched {

        private final Connection real;
        private final Set<String> written = new HashSet<>();

        private Watched(Connection real) {
            this.real = real;
        }

        private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "commit" -> {
                    eve.commit(real, written);
                    gate.pass(Gate.Side.BEFORE, written);
                    real.commit();
                    gate.pass(Gate.Side.AFTER, written);
                    written.clear();
                    return null;
                }
                case "rollback" -> written.clear();
                case "prepareStatement" -> {
                    return prepared(method, arguments);
                }
                case "createStatement" -> {
                    return plain((Statement) call(real, method, arguments));
                }
                default -> {}
            }
            return call(real, method, arguments);
        }

        private Object prepared(Method method, Object @Nullable [] arguments) throws Throwable {
            var sql = flaw.rewrite((String) arguments[0]);
            arguments[0] = sql;
            var statement = (PreparedStatement) call(real, method, arguments);
            var writes = WRITES.matcher(sql.toLowerCase(Locale.ROOT));
            return writes.find() ? writing(statement, sql, writes.group(1)) : statement;
        }

        private Object writing(PreparedStatement statement, String sql, String table) {
            return proxy(PreparedStatement.class, (method, arguments) -> {
                if (!method.getName().startsWith("execute")) {
                    return call(statement, method, arguments);
                }
                if (real.getAutoCommit()) {
                    gate.pass(Gate.Side.BEFORE, Set.of(table));
                    var result = call(statement, method, arguments);
                    gate.pass(Gate.Side.AFTER, Set.of(table));
                    return result;
                }
                written.add(table);
                var result = call(statement, method, arguments);
                if (flaw.commitsAfter(sql)) {
                    real.commit();
                }
                return result;
            });
        }

        private Object plain(Statement statement) {
            return proxy(Statement.class, (method, arguments) -> {
                if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
                    arguments[0] = flaw.rewrite(sql);
                    if (sql.contains("create table message")) {
                        gate.pass(Gate.Side.BEFORE, Set.of("schema"));
                    }
                }
                return call(statement, method, arguments);
            });
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (var driver : drivers) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
