package vn.tiendo.indicator.sdmx;

import java.util.Arrays;
import java.util.List;

/** The lists that every structure refers to. */
final class SharedLists {
    private static final String VERSION = "1.0";

    private SharedLists() {}

    static List<Codelist> all(List<Codelist.Code> bodies) {
        return List.of(
                new Codelist(
                        Component.FREQUENCIES,
                        VERSION,
                        new Label("Tần suất", "Frequency"),
                        Arrays.stream(Frequency.values())
                                .map(one -> new Codelist.Code(one.code(), one.label(), null))
                                .toList()),
                new Codelist(Component.BODIES, VERSION, new Label("Cơ quan, đơn vị", "Bodies"), bodies),
                new Codelist(
                        Component.STATUSES,
                        VERSION,
                        new Label("Tình trạng quan sát", "Observation status"),
                        Arrays.stream(ObservationStatus.values())
                                .map(one -> new Codelist.Code(one.name(), one.label(), null))
                                .toList()),
                new Codelist(
                        Component.STATES,
                        VERSION,
                        new Label("Trạng thái xác nhận", "Whether it is verified"),
                        List.of(
                                new Codelist.Code("PROVISIONAL", "Tạm tính", "Provisional"),
                                new Codelist.Code("VERIFIED", "Đã chấp nhận", "Verified"))),
                new Codelist(
                        Component.ANSWERS,
                        VERSION,
                        new Label("Câu trả lời", "Answer"),
                        List.of(
                                new Codelist.Code("VALUE", "Có số liệu", "A value"),
                                new Codelist.Code("NIL", "Không phát sinh", "Nothing to report"),
                                new Codelist.Code("NOT_APPLICABLE", "Không áp dụng", "Not applicable"))));
    }
}
