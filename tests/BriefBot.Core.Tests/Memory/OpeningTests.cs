using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Core.Tests.Memory;

/// <summary>What the memory says when its folder or file is not what it should be: the file's name and the way out.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_DatabaseOfANewerVersion_SaysSoAndLeavesItAlone()
    {
        using (var memory = _folder.Open())
        {
            await memory.AddAsync(News.Of("talks", "The zinc talks began."));
        }

        _folder.CloseAll();
        _folder.Tamper($"PRAGMA user_version = {MemoryDatabase.Layout.Version + 1}");
        var bytes = await BytesAsync();

        var message = await RefusalAsync(_folder.Root);

        Assert.Contains(_folder.DatabaseFile, message, StringComparison.Ordinal);
        Assert.Contains("newer BriefBot", message, StringComparison.Ordinal);
        Assert.Contains("Update BriefBot", message, StringComparison.Ordinal);
        Assert.Equal(bytes, await BytesAsync());
    }

    [Fact]
    public async Task Open_DatabaseOfTheFirstVersion_MigratesAndKeepsEverything()
    {
        using (var memory = _folder.Open())
        {
            await memory.AddAllAsync(News.Of("talks", "The zinc talks began."), News.Of("strike", "Dockers ended a strike."));
        }

        _folder.CloseAll();
        _folder.Tamper("DROP TABLE vectors; DROP TABLE models; ALTER TABLE changes DROP COLUMN stamp; PRAGMA user_version = 1");

        using var migrated = _folder.Open();

        Assert.Equal(["talks"], await migrated.IdsAsync("zinc"));
        await migrated.AddAsync(News.Of("talks", "The cobalt talks began."));
        Assert.Equal(["talks"], await migrated.IdsAsync("cobalt"));
        Assert.Equal("zinc", await migrated.ReadAsync("talks", 1, 4, 8));
        Assert.Equal((long)MemoryDatabase.Layout.Version, _folder.Peek("PRAGMA user_version"));
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        await File.WriteAllTextAsync(_folder.DatabaseFile, new string('x', 9000), TestContext.Current.CancellationToken);
        var bytes = await BytesAsync();

        var message = await RefusalAsync(_folder.Root);

        Assert.Contains($"{_folder.DatabaseFile} is not a database.", message, StringComparison.Ordinal);
        Assert.Contains("--data", message, StringComparison.Ordinal);
        Assert.Equal(bytes, await BytesAsync());
    }

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_SaysSoAndLeavesItAlone()
    {
        _folder.Tamper("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
        var bytes = await BytesAsync();

        var message = await RefusalAsync(_folder.Root);

        Assert.Contains($"{_folder.DatabaseFile} is a database of another program.", message, StringComparison.Ordinal);
        Assert.Contains("--data", message, StringComparison.Ordinal);
        Assert.Equal(bytes, await BytesAsync());
    }

    [Fact]
    public async Task Open_DirectoryThatIsAFile_SaysSo()
    {
        var file = Path.Combine(_folder.Root, "notes.txt");
        await File.WriteAllTextAsync(file, "notes", TestContext.Current.CancellationToken);

        var message = await RefusalAsync(file);

        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains("--data", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DatabaseThatIsADirectory_SaysSo()
    {
        Directory.CreateDirectory(_folder.DatabaseFile);
        Assert.Contains(_folder.DatabaseFile, await RefusalAsync(_folder.Root), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DirectoryThatCannotBeWritten_SaysSo()
    {
        // Whoever runs the tests as root may write anywhere, so there a system's own read-only place stands in.
        var directory = Environment.IsPrivilegedProcess ? "/proc/briefbot" : Path.Combine(_folder.Root, "locked");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights work otherwise there.");
        if (!Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var message = await RefusalAsync(directory);

        Assert.Contains(directory, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DamagedDatabase_SaysSo()
    {
        using (var memory = _folder.Open())
        {
            await memory.AddAllAsync([.. Enumerable.Range(0, 200).Select(i => News.Of($"a{i}", $"The zinc talks {i} began in Oslo."))]);
        }

        _folder.CloseAll();
        var bytes = await BytesAsync();
        Array.Fill(bytes, (byte)0xA5, 8192, bytes.Length - 8192);
        await File.WriteAllBytesAsync(_folder.DatabaseFile, bytes, TestContext.Current.CancellationToken);

        var message = await RefusalAsync(_folder.Root);

        Assert.Contains($"{_folder.DatabaseFile} is damaged.", message, StringComparison.Ordinal);
        Assert.Contains("backup", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileThatWasBadAtFirst_WorksOnceTheReasonIsGone()
    {
        await File.WriteAllTextAsync(_folder.DatabaseFile, "not a database, and long enough to be taken for one", TestContext.Current.CancellationToken);
        using var memory = _folder.Open();
        await Assert.ThrowsAsync<StorageException>(() => memory.ListIdsAsync());
        File.Delete(_folder.DatabaseFile);

        Assert.Empty(await memory.ListIdsAsync());
        await memory.AddAsync(News.Of("talks", "The zinc talks began."));
        Assert.Equal(["talks"], await memory.IdsAsync("zinc"));
    }

    [Fact]
    public async Task Open_DatabaseThatAnotherProcessHolds_IsSharedWithIt()
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("talks", "The zinc talks began."));
        using var other = new SqliteConnection($"Data Source={_folder.DatabaseFile};Pooling=False");
        other.Open();
        using var reading = other.BeginTransaction(deferred: true);
        Assert.Equal(1L, Convert.ToInt64(Count(other), System.Globalization.CultureInfo.InvariantCulture));

        await memory.AddAsync(News.Of("strike", "Dockers ended a strike."));

        Assert.Equal(["strike"], await memory.IdsAsync("dockers"));
    }

    private static object? Count(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT count(*) FROM articles");
        return command.ExecuteScalar();
    }

    private async Task<string> RefusalAsync(string directory)
    {
        using var memory = _folder.Open(directory);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => memory.ListIdsAsync());
        Assert.Equal(refusal.Message, (await Assert.ThrowsAsync<StorageException>(() => memory.AddAsync(News.Of("x", "Text.")))).Message);
        Assert.Equal(refusal.Message, (await Assert.ThrowsAsync<StorageException>(() => memory.LookAsync("text"))).Message);
        return refusal.Message;
    }

    private Task<byte[]> BytesAsync() => File.ReadAllBytesAsync(_folder.DatabaseFile, TestContext.Current.CancellationToken);
}
