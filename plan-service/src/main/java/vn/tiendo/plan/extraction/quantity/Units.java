package vn.tiendo.plan.extraction.quantity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Word;

/** The noun that says what a number counts. */
final class Units {

    private record Noun(String written, Phrases phrase) {}

    private static final List<Noun> NOUNS = nouns("""
            mô hình | hội nghị | sản phẩm | doanh nghiệp | nhiệm vụ | hệ thống | dịch vụ | cơ sở | đơn vị | đề tài |
            dự án | cán bộ | sáng kiến | thủ tục | chuyên mục | chuyên đề | nền tảng | ứng dụng | hợp tác xã |
            hộ gia đình | công trình | giải pháp | lớp | tổ | bản | xã | phường | thôn | hộ | người | cuộc | đợt |
            buổi | tin | bài | điểm | trạm | trường | chi bộ | chi hội | tin bài | tài khoản | giao dịch | hồ sơ |
            văn bản | bằng sáng chế | bằng | học viên | lượt | lượt người | học sinh | tỷ đồng | triệu đồng |
            nghìn đồng | đồng | tỷ | triệu | nghìn | sàn giao dịch | khóa | khu | phòng | câu lạc bộ | cụm |
            chuyên gia | chương trình | kỹ sư | nhà máy | cơ quan | điểm cầu | phiên | thiết bị | máy tính | máy |
            bộ dữ liệu | cơ sở dữ liệu | bác sĩ | giường bệnh | giường | camera | trạm thu phát sóng | tổ chức |
            nhóm | tín chỉ | hạng mục | công chức | viên chức | đảng viên | hội viên | tiêu chí | chỉ tiêu |
            quy trình | hợp đồng | tổ dân phố | chiếc | kênh | trang | cổng thông tin | sổ tay | tổ hợp tác |
            dịch vụ công | thư viện | lần | loại | bản tin | km | ha | tấn | m2 | kg""");
    private static final Phrases NO_UNIT = Phrases.exactly("""
            gio | phut | giay | ngay | thang | nam | tuan | va | hoac | den | cua | theo | tai | ve | trong | tren |
            duoi | la | duoc | quy | tuoi | cap | muc | lan thu | thang tuoi""");
    private static final Phrases PEOPLE =
            Phrases.of("dan", "nguoi", "nguoi dan", "ho", "hoc sinh", "lao dong", "dan so");
    private static final Phrases TEN_THOUSAND = Phrases.of("van", "mot van", "1 van");
    private static final Set<String> TECHNICAL = Set.of(
            "gb", "mb", "tb", "ghz", "mhz", "mbps", "gbps", "kbps", "mb/s", "gb/s", "inch", "nhan", "loi", "kv", "kw",
            "mw", "kva", "dpi", "pixel", "ram", "cpu");
    private static final Set<String> TIMES = Set.of("phut", "giay", "gio", "s", "h");
    private static final List<String> ROUND = List.of("1.000", "10.000", "100.000", "1000", "10000", "100000");

    private Units() {}

    private static List<Noun> nouns(String written) {
        return Arrays.stream(written.split("\\|"))
                .map(String::strip)
                .map(noun -> new Noun(noun, Phrases.loosely(Folding.fold(noun))))
                .sorted(Comparator.comparingInt(noun -> -noun.written().split(" ").length))
                .toList();
    }

    /** The index after the noun at {@code at}, or -1 when what stands there counts nothing. */
    static int endAt(Clause clause, int at) {
        if (!clause.has(at)) return -1;
        Noun noun = nounAt(clause, at);
        int known = noun == null ? -1 : noun.phrase().endAt(clause, at);
        int none = NO_UNIT.endAt(clause, at);
        if (none >= known && none > 0) return -1;
        if (known > 0) return withRate(clause, known);
        return clause.passage().scanned() ? -1 : endOfAnyNoun(clause, at);
    }

    /** Beside a form that leaves no doubt, such as "18/40", any word says what is counted. */
    static int endOfAnyNoun(Clause clause, int at) {
        boolean plain = clause.has(at)
                && clause.word(at).kind() == Word.Kind.LETTERS
                && clause.word(at).text().length() > 1
                && !NO_UNIT.startsAt(clause, at);
        return plain ? withRate(clause, at + 1) : -1;
    }

    /** In scanned text the noun is spelt as it should be. */
    static String name(Clause clause, int from, int to) {
        Noun noun = clause.passage().scanned() ? nounAt(clause, from) : null;
        return noun == null ? clause.part(from, to).text().toLowerCase(Locale.ROOT) : noun.written();
    }

    private static @Nullable Noun nounAt(Clause clause, int at) {
        for (Noun noun : NOUNS) {
            if (noun.phrase().startsAt(clause, at)) return noun;
        }
        return null;
    }

    /** "bác sĩ/10.000 dân", "trạm trên 10.000 dân", "tỷ đồng/năm". */
    private static int withRate(Clause clause, int at) {
        if (!clause.has(at + 1)) return at;
        boolean slash = clause.word(at).is("/");
        if (slash && clause.word(at + 1).kind() == Word.Kind.LETTERS) return at + 2;
        return at;
    }

    /** The index after "/10.000 dân", "/vạn dân" or "trên 10.000 dân" at {@code at}, else -1. */
    static int endOfPopulation(Clause clause, int at) {
        boolean per = clause.has(at + 1)
                && (clause.word(at).is("/") || clause.word(at).is("tren"));
        return per ? endOfPeople(clause, at + 1) : -1;
    }

    /** The index after "10.000 dân" or "một vạn dân", else -1. */
    static int endOfPeople(Clause clause, int at) {
        int number = isRound(clause, at) ? at + 1 : TEN_THOUSAND.endAt(clause, at);
        return number < 0 ? -1 : PEOPLE.endAt(clause, number);
    }

    static boolean isRound(Clause clause, int at) {
        return clause.has(at) && ROUND.contains(clause.word(at).folded());
    }

    /** Sizes and speeds of machines. */
    static boolean isTechnical(Clause clause, int at) {
        if (!clause.has(at)) return false;
        boolean perTime = clause.has(at + 2)
                && clause.word(at + 1).is("/")
                && TIMES.contains(clause.word(at + 2).folded());
        return perTime || TECHNICAL.contains(clause.word(at).folded());
    }
}
