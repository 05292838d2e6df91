package org.proposaldesk.letter.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R37: the bureau's own fonts serve by the names inside them, and the report says who serves and who does not. */
class FontFolderTest {

    @TempDir
    private Path folder;
    private byte[] fangsong;

    @BeforeEach
    void fangsong() throws IOException {
        fangsong = TestFonts.renamed("NotoSansSC-Medium", "仿宋_GB2312", "FangSong_GB2312");
    }

    @ParameterizedTest
    @CsvSource({"方正小标宋简体, XIAOBIAOSONG", "方正小标宋_GBK, XIAOBIAOSONG", "FZXiaoBiaoSong-B05S, XIAOBIAOSONG", "仿宋_GB2312, FANGSONG",
            "FangSong, FANGSONG", "楷体_GB2312, KAITI", "楷体, KAITI", "黑体, HEITI", "SimHei, HEITI", "宋体, SONGTI"})
    void theNameInsideTheFileTellsTheRole(String family, FontRole role) throws IOException {
        write("any-name.ttf", TestFonts.renamed("FandolFang", family, "Licensed"));
        Fonts fonts = Fonts.of(folder);
        assertThat(fonts.find(role, '株').name()).isEqualTo("Licensed");
        assertThat(fonts.report().served()).filteredOn(one -> one.source() != null)
                .containsExactly(new FontReport.Served(role, "Licensed", "any-name.ttf"));
        assertThat(fonts.report().refused()).isEmpty();
        assertThat(fonts.report().conforms()).isFalse();
    }

    @Test
    void fontsOfACollectionAreFound() throws IOException {
        write("both.ttc", TestFonts.collection(fangsong, TestFonts.renamed("FandolFang", "宋体", "SimSun")));
        Fonts fonts = Fonts.of(folder);
        assertThat(fonts.find(FontRole.FANGSONG, '株').name()).isEqualTo("FangSongGB2312");
        assertThat(fonts.find(FontRole.SONGTI, '株').name()).isEqualTo("SimSun");
    }

    @Test
    void digitsOfAnOwnFangsongAreItsOwnAndTheShippedOneBorrowsThem() throws IOException {
        assertThat(Fonts.shipped().find(FontRole.FANGSONG, '5').name()).isEqualTo("NotoSerifSC-Regular");
        write("fangsong.ttf", fangsong);
        assertThat(Fonts.of(folder).find(FontRole.FANGSONG, '5').name()).isEqualTo("FangSongGB2312");
    }

    @Test
    void whatAnOwnFontLacksComesFromTheShippedOnes() throws IOException {
        write("small.ttf", TestFonts.renamed("FandolFang", "宋体", "SimSun"));
        assertThat(Fonts.of(folder).find(FontRole.SONGTI, "𬭊".codePointAt(0)).name()).isEqualTo("NotoSerifSC-Regular");
    }

    @Test
    void postScriptOutlinesAreRefusedWithTheReason() throws IOException {
        write("fangsong.otf", TestFonts.withPostScriptOutlines(fangsong));
        assertRefused("fangsong.otf", "CFF");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "4, true", "8, true", "2, false", "256, false", "512, false", "6, true"})
    void thePermissionToEmbedIsKept(int permission, boolean allowed) throws IOException {
        write("fangsong.ttf", TestFonts.permitting(fangsong, permission));
        if (allowed) {
            assertThat(Fonts.of(folder).report().refused()).isEmpty();
        } else {
            assertRefused("fangsong.ttf", "fsType");
        }
    }

    @Test
    void otherFontsDamagedFilesAndPapersAreRefused() throws IOException {
        write("a.ttf", TestFonts.renamed("FandolFang", "某手写体", "Handwriting"));
        write("b.ttf", Arrays.copyOf(fangsong, fangsong.length / 2));
        write("c.txt", new byte[] {1});
        assertThat(Fonts.of(folder).report().refused()).extracting(FontReport.Refused::file).containsExactly("a.ttf", "b.ttf", "c.txt");
        assertThat(Fonts.of(folder).find(FontRole.FANGSONG, '株').name()).isEqualTo("FandolFang");
    }

    @Test
    void ofTwoFontsForOneRoleTheBetterNameServes() throws IOException {
        write("a.ttf", TestFonts.renamed("FandolFang", "仿宋", "Plain"));
        write("b.ttf", fangsong);
        Fonts fonts = Fonts.of(folder);
        assertThat(fonts.find(FontRole.FANGSONG, '株').name()).isEqualTo("FangSongGB2312");
        assertThat(fonts.report().refused()).containsExactly(new FontReport.Refused("a.ttf", "仿宋已由 b.ttf 担任"));
    }

    @Test
    void theReportNamesSubstitutesInChinese() {
        FontReport report = Fonts.shipped().report();
        assertThat(report.conforms()).isFalse();
        assertThat(report.lines()).hasSize(5).allMatch(line -> line.contains("替代字体"))
                .contains("小标宋：NotoSerifSC-Bold（产品自带的替代字体，与国家标准所列字体不同）");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> Fonts.of(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class).hasMessageContaining("不存在");
    }

    private void write(String file, byte[] font) throws IOException {
        Files.write(folder.resolve(file), font);
    }

    private void assertRefused(String file, String reason) {
        Fonts fonts = Fonts.of(folder);
        assertThat(fonts.report().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo(file);
            assertThat(refused.reason()).contains(reason);
        });
        assertThat(fonts.find(FontRole.FANGSONG, '株').name()).isEqualTo("FandolFang");
    }
}
