using Microsoft.Data.Sqlite;

namespace BriefBot.Storage;

/// <summary>Turns SQLite's errors into words that a user can act on. Codes: https://www.sqlite.org/rescode.html.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The error in words.</summary>
    public static StorageException Explain(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            Busy => $"{path} is being written by another process and stayed so for too long. Try again, or stop the other one.",
            ReadOnly => $"{path} cannot be written. Check the rights of the file and its folder.",
            InputOutput => $"{path} cannot be read or written: the disk reported an error.",
            Corrupt => $"{path} is damaged. Put back a backup, or name another folder with --data and index the articles again.",
            Full => $"The disk that holds {path} is full. Free some space; nothing that was reported is lost.",
            CannotOpen => $"{path} cannot be opened. Check that its folder exists and may be written.",
            NotADatabase => $"{path} is not a database. Move it away, or name another folder with --data.",
            _ => $"{path}: {e.Message}",
        },
        e);
}
