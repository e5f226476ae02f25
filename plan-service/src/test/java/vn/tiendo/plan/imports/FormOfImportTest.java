package vn.tiendo.plan.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.Source;

class FormOfImportTest {
    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            ratio     | 7   | xã                 | Bảo đảm 07/12 xã có bưu cục.               | {"ratio":{"numerator":"07","denominator":"12"}}
            ratio     | 5   | tiêu chí           | Ngày 01/9/2026 đạt ít nhất 5/7 tiêu chí.    | {"ratio":{"numerator":"5","denominator":"7"}}
            percent   | 9.2 | % GRDP             | Kinh tế số chiếm 9,2% GRDP.                | {"shareOf":{"whole":"GRDP"}}
            count     | 14  | bác sĩ/10.000 dân  | Đạt 14 bác sĩ trên 10.000 dân.             | {"per":{"count":10000,"of":"dân"}}
            count     | 1   | cán bộ/xã          | Tối thiểu 01 cán bộ/xã.                    | -
            rank      | 15  | hạng               | Chỉ số hài lòng xếp thứ 15/34 địa phương.  | {"rank":{"of":"34"}}
            rank      | 10  | hạng               | nằm trong nhóm 10 địa phương dẫn đầu.      | -
            reference | -   | %                  | đạt tối thiểu chỉ tiêu tỉnh giao.          | {"reference":{"asWritten":"đạt tối thiểu chỉ tiêu tỉnh giao."}}
            percent   | 80  | %                  | tối thiểu 80%                              | -
            """)
    void theFormIsTakenFromTheWordsWhereTheySayItPlainly(
            String rule, @Nullable BigDecimal value, String unit, String quote, @Nullable String form)
            throws JsonProcessingException {
        FoundTarget found = new FoundTarget(
                "Mẫu",
                FoundTarget.Kind.QUANTITATIVE,
                "=",
                ">=",
                value,
                null,
                unit,
                true,
                null,
                FoundTarget.DueBasis.NONE,
                null,
                List.of(),
                new Source(1, 1),
                quote,
                1,
                rule);
        assertEquals(
                form == null ? "{}" : form,
                JSON.writeValueAsString(FormOfImport.of(found)).replace("10000.0", "10000"));
    }
}
