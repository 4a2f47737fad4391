package dev.bedside.desk;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A message that is known.
 *
 * @param id ours
 * @param platformId the platform's
 * @param digest of what it held when it was read last; empty where that is not known
 * @param read whether it was read at all
 * @param gone whether it was found to be deleted
 * @param taken whether somebody said what is in it
 */
record Recorded(String id, String platformId, String digest, boolean read, boolean gone, boolean taken) {

    static final String COLUMNS = "id, platform_id, coalesce(digest, '') as digest, state, gone_at, taken";

    static Recorded of(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getString("id"),
                row.getString("platform_id"),
                row.getString("digest"),
                row.getString("state").equals("read"),
                row.getObject("gone_at") != null,
                row.getInt("taken") != 0);
    }
}
