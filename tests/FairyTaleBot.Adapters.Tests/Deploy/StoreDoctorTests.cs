using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Composition;
using FairyTaleBot.Engine.Checkups;

namespace FairyTaleBot.Adapters.Tests.Deploy;

public sealed class StoreDoctorTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("doctor").FullName;

    [Fact]
    public void Before_the_first_start_it_says_where_tales_will_be_and_makes_nothing()
    {
        var folder = Path.Combine(root, "deep", "data");
        StoreDoctor.LookAt(folder).ShouldBe([Finding.Good($"No tales yet. They will be kept in {folder}.")]);
        Directory.EnumerateFileSystemEntries(root).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_tells_a_folder_with_a_running_bot_from_one_that_rests()
    {
        await using (SqliteDatabase.Open(new StorageOptions { Path = root }))
        {
            StoreDoctor.LookAt(root).Single().What.ShouldContain("a bot is running with them");
        }

        StoreDoctor.LookAt(root).Single().What.ShouldBe($"Tales are kept in {root}.");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_wrong()
    {
        if (OperatingSystem.IsWindows()) return;
        // Nobody, not even root, writes in the kernel's own folder.
        StoreDoctor.LookAt("/proc/tales").ShouldContain(f => f.Grade == FindingGrade.Wrong && f.What.Contains("may not write in /proc"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
