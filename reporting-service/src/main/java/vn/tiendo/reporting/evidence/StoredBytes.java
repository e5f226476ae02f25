package vn.tiendo.reporting.evidence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.tiendo.reporting.evidence.inspection.Bytes;
import vn.tiendo.reporting.evidence.tus.Pieces;

/** Opens stored bytes for those who must read back and forth in them, on a worker thread, one row in memory at a time. */
@ApplicationScoped
class StoredBytes {
    private final AgroalDataSource database;

    StoredBytes(AgroalDataSource database) {
        this.database = database;
    }

    Bytes open(UUID content, long size) {
        return new Rows(content, size);
    }

    private final class Rows implements Bytes {
        private final UUID content;
        private final long size;
        private int current = -1;
        private byte[] row = new byte[0];

        Rows(UUID content, long size) {
            this.content = content;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            if (position >= size || length == 0) {
                return length == 0 ? 0 : -1;
            }
            turnTo((int) (position / Pieces.CELL));
            int within = (int) (position % Pieces.CELL);
            int count = (int) Math.min(Math.min(length, row.length - within), size - position);
            System.arraycopy(row, within, into, offset, count);
            return count;
        }

        private void turnTo(int number) throws IOException {
            if (number == current) {
                return;
            }
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "select c.bytes from evidence_chunk c where c.content_id = ? and c.number = ?")) {
                select.setObject(1, content);
                select.setInt(2, number);
                try (ResultSet result = select.executeQuery()) {
                    if (!result.next()) {
                        throw new IOException("the upload is gone");
                    }
                    row = result.getBytes(1);
                    current = number;
                }
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
        }
    }
}
