using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BriefBot.Storage;

/// <summary>Opens the database file and lends connections: many for reading, one for writing.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long to wait for another process that writes, in seconds.</summary>
    private const int BusySeconds = 30;

    private readonly DatabaseLayout _layout;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private SqliteConnection? _writer;

    private SqliteDatabase(DatabaseLayout layout, string directory)
    {
        _layout = layout;
        FilePath = Path.Combine(Path.GetFullPath(directory), layout.FileName);
    }

    /// <summary>The database file.</summary>
    public string FilePath { get; }

    /// <summary>Opens a database, made or migrated where needed.</summary>
    /// <exception cref="StorageException">It cannot be opened; the message says why.</exception>
    public static SqliteDatabase Open(DatabaseLayout layout, string directory)
    {
        var database = new SqliteDatabase(layout, directory);
        try
        {
            System.IO.Directory.CreateDirectory(directory);
            using var connection = database.OpenFile();

            // Before anything is set: another program's file stays as it is.
            layout.Check(connection, database.FilePath);
            database.Configure(connection);
            layout.Prepare(connection, database.FilePath);
            return database;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data directory {directory} cannot be used: {e.Message} Name another one with --data.", e);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, database.FilePath);
        }
    }

    /// <summary>The database of a data directory, opened when it is needed first.</summary>
    /// <remarks>PublicationOnly: a failure is not kept, so that a program that runs on works again once its reason is gone.</remarks>
    public static Lazy<SqliteDatabase> OpenWhenNeeded(DatabaseLayout layout, IOptions<DataOptions> options) =>
        new(() => Open(layout, options.Value.Directory), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Runs work on a connection of its own, within one read transaction: it sees one moment of the database.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            if (!_readers.TryTake(out var connection))
            {
                connection = Connect();
            }

            try
            {
                using var transaction = connection.BeginTransaction(deferred: true);
                return work(connection);
            }
            finally
            {
                _readers.Add(connection);
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, FilePath);
        }
    }

    /// <summary>Runs work in one transaction on the only connection that writes; when it returns, all is on disk.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(
                () =>
                {
                    _writer ??= Connect();
                    using var transaction = _writer.BeginTransaction(deferred: false);
                    var result = work(_writer, transaction);
                    transaction.Commit();
                    return result;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, FilePath);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer?.Dispose();
        _writing.Dispose();
    }

    private SqliteConnection Connect()
    {
        var connection = OpenFile();
        try
        {
            Configure(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection OpenFile()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = FilePath,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    private void Configure(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();

        command.CommandText =
            "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; "
            + $"PRAGMA synchronous = {_layout.Synchronous}; PRAGMA cache_size = -{_layout.CacheKilobytes}";
        command.ExecuteNonQuery();
    }
}
