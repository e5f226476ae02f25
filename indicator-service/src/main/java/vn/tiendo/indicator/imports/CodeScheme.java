package vn.tiendo.indicator.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** In which system of codes a file names organisations. */
public enum CodeScheme {
    /** Decision 20/2020/QĐ-TTg, as the directory has them: {@code H35.TANPHONG}. */
    DIRECTORY,
    /** QCVN 102:2016, the same backwards and filled up with zeros: {@code 000.00.TANPHONG.H35}. */
    QCVN_102;

    String directoryCode(String said) {
        return switch (this) {
            case DIRECTORY -> said;
            case QCVN_102 -> {
                List<String> parts = new ArrayList<>(List.of(said.split("\\.")));
                while (parts.size() > 1 && parts.getFirst().matches("0+")) {
                    parts.removeFirst();
                }
                Collections.reverse(parts);
                yield String.join(".", parts);
            }
        };
    }
}
