using BriefBot.Doctor;
using Microsoft.Data.Sqlite;

namespace BriefBot.Tests.Doctor;

/// <summary>What the doctor finds on this machine: prompts, database files, disk, settings.</summary>
public sealed class LocalCheckTests
{
    [Fact]
    public async Task AllIsWell_EveryCheckIsOk()
    {
        await using var world = await DoctorWorld.StartAsync();
        var run = await world.RunAsync();
        Assert.Equal(0, run.Code);
        Assert.All(run.OutLines, line => Assert.StartsWith("OK ", line, StringComparison.Ordinal));
        Assert.Equal("OK   prompts: all 5 can be used, those that ship with this program", DoctorWorld.Line("prompts", run));
        Assert.Equal("OK   file chat.db: not there yet, is made when it is needed", DoctorWorld.Line("file chat.db", run));
        Assert.False(File.Exists(Path.Combine(world.DataFolder, "chat.db")));
    }

    [Fact]
    public async Task Prompts_OfOnesOwn_ProblemsHaveFileAndLine()
    {
        await using var world = await DoctorWorld.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(world.Program.Folder, "mine")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "answer.yaml"), "name: answer\ntemplate: [\n", TestContext.Current.CancellationToken);

        var unused = await world.RunAsync($"Prompts:Folder={folder}");
        Assert.Matches(@"^WARN prompts: .*answer\.yaml:\d+: .*\(not used: no Model:Endpoint is set\) → put that line right", unused.OutLines.First(line => line.Contains("prompts:", StringComparison.Ordinal)));
        Assert.Equal(0, unused.Code);

        var used = await world.RunAsync($"Prompts:Folder={folder}", $"Model:Endpoint={world.Model.Endpoint}", "Model:Model=x");
        Assert.Matches(@"^FAIL prompts: .*answer\.yaml:\d+: ", used.OutLines.First(line => line.Contains("prompts:", StringComparison.Ordinal)));
        Assert.Equal(3, used.Code);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99; PRAGMA application_id = 1114794339; CREATE TABLE t (x)", "FAIL file chat.db: ", "was written by a newer BriefBot (database version 99;", " → update BriefBot")]
    [InlineData("PRAGMA application_id = 7; CREATE TABLE t (x)", "FAIL file chat.db: ", "is a database of another program.", " → name another folder with --data")]
    [InlineData("PRAGMA application_id = 1114794339; PRAGMA user_version = 1; CREATE TABLE t (x)", "OK   file chat.db: whole, of an older version", "", "")]
    public async Task Database_OfAnotherMaker_IsNamed(string sql, string start, string middle, string end)
    {
        await using var world = await DoctorWorld.StartAsync();
        Directory.CreateDirectory(world.DataFolder);
        Make(Path.Combine(world.DataFolder, "chat.db"), sql);
        var before = await File.ReadAllBytesAsync(Path.Combine(world.DataFolder, "chat.db"), TestContext.Current.CancellationToken);

        var run = await world.RunAsync();
        var line = DoctorWorld.Line("file chat.db", run);

        Assert.StartsWith(start, line, StringComparison.Ordinal);
        Assert.Contains(middle, line, StringComparison.Ordinal);
        Assert.Contains(end, line, StringComparison.Ordinal);
        Assert.Equal(start.StartsWith("FAIL", StringComparison.Ordinal) ? 3 : 0, run.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(world.DataFolder, "chat.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Database_Damaged_IsFound()
    {
        await using var world = await DoctorWorld.StartAsync();
        Directory.CreateDirectory(world.DataFolder);
        var path = Path.Combine(world.DataFolder, "chat.db");
        Make(path, "PRAGMA application_id = 1114794339; PRAGMA user_version = 2; CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO t SELECT hex(randomblob(40)) FROM n");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0x5A, bytes.Length / 2, 20_000);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var run = await world.RunAsync();
        Assert.Matches("^FAIL file chat.db: .*chat.db is damaged.* → restore the data directory from a backup", DoctorWorld.Line("file chat.db", run));

        await File.WriteAllTextAsync(path, new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Contains("is not a database", DoctorWorld.Line("file chat.db", await world.RunAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1L << 40, "Ok")]
    [InlineData(200L << 20, "Warn")]
    [InlineData(5L << 20, "Fail")]
    public void Disk_SpaceRunsOut_IsSaidBefore(long free, string status) => Assert.Equal(status, DataFolderCheck.Judge(free).Status.ToString());

    [Fact]
    public async Task DataFolder_IsAFile_Fails()
    {
        await using var world = await DoctorWorld.StartAsync();
        await File.WriteAllTextAsync(world.DataFolder, "no folder", TestContext.Current.CancellationToken);
        var run = await world.RunAsync();
        Assert.Equal(3, run.Code);
        Assert.StartsWith("FAIL data directory: ", DoctorWorld.Line("data directory", run), StringComparison.Ordinal);
        Assert.DoesNotContain(run.OutLines, line => line.Contains("database", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_ThatCannotBeMeant_AreDoubted()
    {
        await using var world = await DoctorWorld.StartAsync();
        var run = await world.RunAsync($"Model:Key={DoctorWorld.Key}");
        Assert.Contains("WARN settings: Model:Key is set, but no Model:Endpoint, so it is not used → set Model:Endpoint, or take the key away", run.OutLines);

        var clear = SettingsCheckup.Doubts(new() { Endpoint = "http://models.example/v1", Key = DoctorWorld.Key }, new() { Endpoint = "http://localhost:1/v1", Key = DoctorWorld.Key });
        Assert.Equal("WARN settings: Model:Key goes to models.example unencrypted → write https:// in Model:Endpoint", Assert.Single(clear).ToString());
    }

    private static void Make(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
