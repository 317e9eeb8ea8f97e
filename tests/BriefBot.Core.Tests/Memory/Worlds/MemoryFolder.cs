using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Memory.Worlds;

/// <summary>A data directory of its own, gone at the end, with the memories that were opened on it.</summary>
internal sealed class MemoryFolder : IDisposable
{
    private readonly List<SqliteArticleMemory> _open = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("briefbot-memory-").FullName;

    public string DatabaseFile => Path.Combine(Root, MemoryDatabase.Layout.FileName);

    public string SnapshotFile => Path.Combine(Root, "search.index");

    public StoppedClock Clock { get; } = new();

    public SqliteArticleMemory Open() => Open(Root);

    public SqliteArticleMemory Open(string directory)
    {
        var memory = new SqliteArticleMemory(SqliteDatabase.OpenWhenNeeded(MemoryDatabase.Layout, Options.Create(new DataOptions { Directory = directory })), Clock);
        _open.Add(memory);
        return memory;
    }

    /// <summary>Closes all memories, as the end of the program does; snapshots are written where they are due.</summary>
    public void CloseAll()
    {
        _open.ForEach(memory => memory.Dispose());
        _open.Clear();
    }

    /// <summary>Runs SQL on the database behind the memory's back.</summary>
    public int Tamper(string sql, params object[] values)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        return connection.Execute(sql, values);
    }

    /// <summary>One value of the database.</summary>
    public object? Peek(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.Command(sql);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        CloseAll();
        Directory.Delete(Root, recursive: true);
    }
}
