using BriefBot.Articles.Arrivals;
using BriefBot.Briefings.Ledger;
using BriefBot.Chat.Conversations;
using BriefBot.Memory.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Storage;

/// <summary>Looks at the database files of a data directory without changing them.</summary>
public sealed class DatabaseFiles
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly IReadOnlyList<DatabaseLayout> _layouts;

    private DatabaseFiles(IEnumerable<DatabaseLayout> added) =>
        _layouts = [MemoryDatabase.Layout, ConversationDatabase.Layout, ArrivalDatabase.Layout, BriefingDatabase.Layout, .. added];

    /// <summary>The files that BriefBot keeps by itself, and those of the memories among a program's services.</summary>
    public static DatabaseFiles Of(IServiceProvider services) => new(services.GetServices<DatabaseLayout>());

    /// <summary>Looks at every file. Reads each whole: seconds where there are many thousand articles.</summary>
    public IEnumerable<DatabaseFinding> Inspect(string directory) => _layouts.Select(layout => Inspect(layout, directory));

    private static DatabaseFinding Inspect(DatabaseLayout layout, string directory)
    {
        var path = Path.Combine(directory, layout.FileName);
        try
        {
            if (!File.Exists(path))
            {
                return Found(DatabaseState.Missing);
            }

            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
            {
            }

            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var version = connection.Query(row => row.GetInt64(0), "PRAGMA user_version")[0];
            try
            {
                layout.Check(connection, path);
            }
            catch (StorageException refused)
            {
                var isOurs = connection.Query(row => row.GetInt64(0), "PRAGMA application_id")[0] == layout.ApplicationId;
                return Found(isOurs ? DatabaseState.Newer : DatabaseState.Foreign, refused.Message);
            }

            var damage = connection.Query(row => row.GetString(0), "PRAGMA quick_check(3)");
            return damage is not ["ok"] ? Found(DatabaseState.Damaged, $"{path} is damaged: {string.Join("; ", damage)}")
                : Found(version < layout.Version ? DatabaseState.Older : DatabaseState.Current);
        }
        catch (SqliteException error)
        {
            return Found(
                error.SqliteErrorCode switch { Corrupt => DatabaseState.Damaged, NotADatabase => DatabaseState.Foreign, _ => DatabaseState.Unknown },
                SqliteErrors.Explain(error, path).Message);
        }
        catch (UnauthorizedAccessException)
        {
            return Found(DatabaseState.ReadOnly, $"{path} cannot be written.");
        }
        catch (IOException error)
        {
            return Found(DatabaseState.Unknown, $"{path} cannot be read: {error.Message}");
        }

        DatabaseFinding Found(DatabaseState state, string detail = "") => new(layout.FileName, state, detail);
    }
}
