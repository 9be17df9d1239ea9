using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Adapters.Tests.Styles;

public sealed class StyleFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("styles-");

    [Fact]
    public void The_sheets_stand_beside_the_program_and_papercut_comes_first()
    {
        var styles = StyleFiles.Read();
        styles.Sheets.ShouldBe(TestStyles.Catalogue.Sheets, ignoreOrder: true);
        styles.OrFirst(null).Id.ShouldBe("papercut");
    }

    [Fact]
    public void A_corrupt_file_stops_the_start_with_file_line_and_reason()
    {
        Write("crayon.json", TestStyles.Text("crayon").Replace("\"hex\": \"#3fb2ff\"", "\"hex\": 7", StringComparison.Ordinal));
        Should.Throw<StyleSheetException>(() => StyleFiles.Read(folder.FullName)).Message.ShouldMatch(@"crayon\.json, line \d+: .+");
    }

    [Fact]
    public void A_file_that_is_named_like_another_style_stops_the_start()
    {
        Write("crayon.json", TestStyles.Text("minhwa"));
        Should.Throw<StyleSheetException>(() => StyleFiles.Read(folder.FullName)).Reason.ShouldContain("minhwa");
    }

    [Fact]
    public void A_folder_without_sheets_stops_the_start()
    {
        Should.Throw<StyleSheetException>(() => StyleFiles.Read(folder.FullName)).Reason.ShouldContain("no such folder");
        folder.CreateSubdirectory("styles");
        Should.Throw<StyleSheetException>(() => StyleFiles.Read(folder.FullName)).Reason.ShouldContain("no style sheet");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.CreateSubdirectory("styles").FullName, name), text);
}
