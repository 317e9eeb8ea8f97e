using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>The ledger as the uploads and searches use it.</summary>
internal sealed class UploadLedger(Lazy<SqliteDatabase> database, TimeProvider time)
{
    private readonly Lazy<DocumentIds> _ids = new(
        () => new DocumentIds(database.Value.Read(MemoryDatabase.IdOf)), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The ids of its documents.</summary>
    public DocumentIds Ids => _ids.Value;

    /// <summary>Reads in one moment.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => database.Value.Read(work), cancellationToken);

    /// <summary>Notes how an upload stands, now.</summary>
    public Task SetAsync(long version, LedgerState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return WriteAsync(connection => UploadQueries.Set(connection, version, state, now), cancellationToken);
    }

    /// <summary>Forgets an upload; it is sent again where it is still wanted.</summary>
    public Task ForgetAsync(long version, CancellationToken cancellationToken) =>
        WriteAsync(connection => UploadQueries.Forget(connection, version), cancellationToken);

    private Task<bool> WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) =>
        {
            work(connection);
            return true;
        },
        cancellationToken);
}
