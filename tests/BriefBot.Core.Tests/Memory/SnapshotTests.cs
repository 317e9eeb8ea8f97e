using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory;

/// <summary>The search index's file saves time at the start and never changes a result, whatever became of it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Question = "harbour strike tariffs 17";

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Snapshot_AfterManyImports_IsWrittenAndChangesNothing()
    {
        var expected = await FilledAsync();
        Assert.True(File.Exists(_folder.SnapshotFile));
        using var memory = _folder.Open();
        Assert.Equal(expected, await memory.FingerprintAsync(Question));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("empty")]
    [InlineData("cut in half")]
    [InlineData("one byte short")]
    [InlineData("other text")]
    [InlineData("a folder")]
    public async Task Snapshot_Spoilt_ChangesNothing(string how)
    {
        var expected = await FilledAsync();
        var bytes = await File.ReadAllBytesAsync(_folder.SnapshotFile, TestContext.Current.CancellationToken);
        File.Delete(_folder.SnapshotFile);
        switch (how)
        {
            case "deleted":
                break;
            case "a folder":
                Directory.CreateDirectory(_folder.SnapshotFile);
                break;
            default:
                var spoilt = how switch { "empty" => [], "cut in half" => bytes[..(bytes.Length / 2)], "one byte short" => bytes[..^1], _ => "hello"u8.ToArray() };
                await File.WriteAllBytesAsync(_folder.SnapshotFile, spoilt, TestContext.Current.CancellationToken);
                break;
        }

        using var memory = _folder.Open();
        Assert.Equal(expected, await memory.FingerprintAsync(Question));
    }

    [Fact]
    public async Task Snapshot_AnyBitFlipped_ChangesNothing()
    {
        var expected = await FilledAsync();
        var bytes = await File.ReadAllBytesAsync(_folder.SnapshotFile, TestContext.Current.CancellationToken);
        var random = new Random(4711);
        for (var i = 0; i < 12; i++)
        {
            var (at, bit) = (i == 0 ? bytes.Length - 1 : random.Next(bytes.Length), random.Next(8));
            bytes[at] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(_folder.SnapshotFile, bytes, TestContext.Current.CancellationToken);
            using (var memory = _folder.Open())
            {
                Assert.True(expected == await memory.FingerprintAsync(Question), $"Byte {at}, bit {bit} (seed 4711)");
            }

            bytes[at] ^= (byte)(1 << bit);
        }
    }

    [Fact]
    public async Task Snapshot_OfAnotherDatabase_ChangesNothing()
    {
        var expected = await FilledAsync();
        using var other = new MemoryFolder();
        using (var memory = other.Open())
        {
            await memory.AddAllAsync([.. Enumerable.Range(0, 300).Select(i => News.Of($"other-{i}", $"Another harbour strike {i}."))]);
            await memory.IdsAsync("strike");
        }

        File.Copy(other.SnapshotFile, _folder.SnapshotFile, overwrite: true);

        using var again = _folder.Open();
        Assert.Equal(expected, await again.FingerprintAsync(Question));
    }

    [Fact]
    public async Task Snapshot_NewerThanTheBackupThatWasPutBack_ChangesNothing()
    {
        var (expected, _) = await PutBackAsync();
        using var memory = _folder.Open();

        Assert.Equal(expected, await memory.FingerprintAsync(Question).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Snapshot_OvertakenByTheBackupThatWasPutBack_ChangesNothing()
    {
        var (_, later) = await PutBackAsync();
        using (var writing = _folder.Open())
        {
            await writing.AddAllAsync([.. Enumerable.Range(0, later).Select(i => News.Of($"after-{i}", $"After the backup, strike {i} over tariffs."))]);
        }

        using var memory = _folder.Open();
        var withSnapshot = await memory.FingerprintAsync(Question);
        File.Delete(_folder.SnapshotFile);
        using var fresh = _folder.Open();
        Assert.Equal(await fresh.FingerprintAsync(Question), withSnapshot);
        Assert.Empty(await memory.IdsAsync("postscript"));
    }

    [Fact]
    public async Task Close_SnapshotCannotBeWritten_EndsQuietly()
    {
        Directory.CreateDirectory($"{_folder.SnapshotFile}.tmp");
        await FilledAsync();
        Assert.False(File.Exists(_folder.SnapshotFile));
    }

    /// <summary>A backup of a filled folder is put back after 300 more changes; returns what was found then, and how many changes that were.</summary>
    private async Task<(string Expected, int Later)> PutBackAsync()
    {
        var expected = await FilledAsync();
        var backup = await File.ReadAllBytesAsync(_folder.DatabaseFile, TestContext.Current.CancellationToken);
        using (var memory = _folder.Open())
        {
            await memory.AddAllAsync([.. Enumerable.Range(0, 300).Select(i => News.Of($"later-{i}", $"A postscript on strike {i}."))]);
            await memory.IdsAsync("postscript");
        }

        _folder.CloseAll();
        await File.WriteAllBytesAsync(_folder.DatabaseFile, backup, TestContext.Current.CancellationToken);
        return (expected, 300);
    }

    /// <summary>Fills the folder with enough articles for a snapshot, closes it, and returns what a search found.</summary>
    private async Task<string> FilledAsync()
    {
        using var memory = _folder.Open();
        for (var batch = 0; batch < 3; batch++)
        {
            await memory.AddAllAsync([.. Enumerable.Range(batch * 90, 90).Select(Strike)]);
            await memory.IdsAsync("strike");
        }

        await memory.AddAllAsync(Strike(17) with { Text = "The harbour strike 17 over tariffs is over." }, Strike(5) with { Title = "New title" });
        await memory.RemoveAsync("strike-30");
        var found = await memory.FingerprintAsync(Question);
        Assert.NotEmpty((await memory.LookAsync(Question)).Passages);
        _folder.CloseAll();
        return found;
    }

    private static BriefBot.Articles.Article Strike(int i) =>
        News.Of($"strike-{i}", $"Dockers began strike {i} at the harbour. Talks on tariffs failed {i % 7} times.", source: $"Outlet {i % 3}");
}
