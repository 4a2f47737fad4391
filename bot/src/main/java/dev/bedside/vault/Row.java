package dev.bedside.vault;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A sealed text as it stands in the database. */
record Row(String id, String workspace, String owner, String kind, String keyId, byte[] sealed) {

    static final String COLUMNS = "select id, workspace_id, owner_id, kind, key_id, sealed from texts";

    static Row of(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6));
    }

    @Override
    public String toString() {
        return "Row[" + id + "]";
    }
}
