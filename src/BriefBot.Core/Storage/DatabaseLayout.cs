using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BriefBot.Storage;

/// <summary>A database's file and tables, and how an older database becomes a current one.</summary>
/// <param name="FileName">The file's name in the data directory.</param>
/// <param name="ApplicationId">Marks the file as BriefBot's, and as this one (PRAGMA application_id).</param>
/// <param name="Synchronous">FULL: a commit is on disk when it returns. NORMAL: a power cut may undo the last ones, a kill none.</param>
/// <param name="CacheKilobytes">How much of the file each connection keeps in memory at most.</param>
/// <param name="Migrations">One script a version; the database's version is how many of them it has seen (PRAGMA user_version).</param>
internal sealed record DatabaseLayout(string FileName, int ApplicationId, string Synchronous, int CacheKilobytes, IReadOnlyList<string> Migrations)
{
    /// <summary>The version that this program writes.</summary>
    public int Version => Migrations.Count;

    /// <summary>Makes sure that the file is new or BriefBot's own, of a version that this program knows. Only reads.</summary>
    /// <exception cref="StorageException">The database is of a newer version or is not BriefBot's.</exception>
    public void Check(SqliteConnection connection, string path) => ReadAtOnce(connection, path);

    /// <summary>Makes or migrates the tables, in one transaction.</summary>
    /// <exception cref="StorageException">The database is of a newer version or is not BriefBot's.</exception>
    public void Prepare(SqliteConnection connection, string path)
    {
        if (ReadAtOnce(connection, path) == Version)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Read(connection, path);
        for (; version < Version; version++)
        {
            Execute(connection, transaction, Migrations[version]);
        }

        Execute(connection, transaction, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <summary>Reads within one moment: between two looks another process may have made the tables.</summary>
    private int ReadAtOnce(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return Read(connection, path);
    }

    private int Read(SqliteConnection connection, string path)
    {
        var version = (int)Scalar(connection, "PRAGMA user_version");
        var application = (int)Scalar(connection, "PRAGMA application_id");
        if (application != ApplicationId && (version != 0 || application != 0 || Scalar(connection, "SELECT count(*) FROM sqlite_master") != 0))
        {
            throw new StorageException($"{path} is a database of another program. Name another folder with --data.");
        }

        return version <= Version
            ? version
            : throw new StorageException(
                $"{path} was written by a newer BriefBot (database version {version}; this one knows up to {Version}). "
                + "Update BriefBot, or name another folder with --data.");
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
