package vn.tiendo.devstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.ApiException;

/** The organisations that the demo users belong to, made over the API like any other. */
public final class DemoOrganizations {
    private static final String VALID_FROM = "2025-07-01";
    private static final List<DemoOrganization> ALL = List.of(
            state("H35", "UBND tỉnh Lai Châu", "UBND tỉnh", null, "PROVINCE"),
            state("H35.KHCN", "Sở Khoa học và Công nghệ", "Sở KH&CN", "H35", "DEPARTMENT"),
            state("H35.VP", "Văn phòng UBND tỉnh", "VP UBND tỉnh", "H35", "DEPARTMENT"),
            state("H35.TC", "Sở Tài chính", "Sở TC", "H35", "DEPARTMENT"),
            state("H35.TANPHONG", "UBND phường Tân Phong", "P. Tân Phong", "H35", "COMMUNE"),
            state("H35.TANPHONG.VHXH", "Phòng Văn hóa - Xã hội", "Phòng VH-XH", "H35.TANPHONG", "UNIT"),
            state("H35.DOANKET", "UBND phường Đoàn Kết", "P. Đoàn Kết", "H35", "COMMUNE"),
            state("H35.BINHLU", "UBND xã Bình Lư", "Xã Bình Lư", "H35", "COMMUNE"),
            new DemoOrganization("Z35", "Tỉnh ủy Lai Châu", "Tỉnh ủy", null, "PROVINCE", "PARTY"));

    private DemoOrganizations() {}

    /** Creates those that are missing; parents come before their children. */
    public static void createMissing(Api api) {
        for (var organization : ALL) {
            var answer = api.as("admin").tryPost("/organizations", organization.body(), Map.of());
            if (!answer.isSuccess() && !answer.code().equals("ORGANIZATION_CODE_TAKEN")) {
                throw new ApiException("The demo organisation %s could not be created: %d %s"
                        .formatted(organization.code(), answer.status(), answer.text()));
            }
        }
    }

    static int count() {
        return ALL.size();
    }

    private static DemoOrganization state(
            String code, String name, String shortName, @Nullable String parent, String level) {
        return new DemoOrganization(code, name, shortName, parent, level, "STATE");
    }

    private record DemoOrganization(
            String code,
            String name,
            String shortName,
            @Nullable String parent,
            String level,
            String line) {
        Map<String, @Nullable Object> body() {
            var body = new HashMap<String, @Nullable Object>();
            body.put("code", code);
            body.put("name", name + " (demo)");
            body.put("shortName", shortName);
            body.put("parent", parent);
            body.put("level", level);
            body.put("line", line);
            body.put("validFrom", VALID_FROM);
            return body;
        }
    }
}
