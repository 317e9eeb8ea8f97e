using BriefBot.Storage;

namespace BriefBot.Doctor;

/// <summary>Checks each database file as it lies on the disk, without changing it.</summary>
internal static class DatabaseFilesCheck
{
    public const string Restore = "restore the data directory from a backup, or move it away and index again";

    public static IEnumerable<CheckResult> Run(DatabaseFiles files, string directory) => files.Inspect(directory).Select(Judge);

    /// <summary>The finding in words.</summary>
    internal static CheckResult Judge(DatabaseFinding finding)
    {
        var check = $"file {finding.FileName}";
        return finding.State switch
        {
            DatabaseState.Missing => CheckResult.Ok(check, "not there yet, is made when it is needed"),
            DatabaseState.Current => CheckResult.Ok(check, "whole, of this version"),
            DatabaseState.Older => CheckResult.Ok(check, "whole, of an older version; is brought up to date when it is opened"),
            DatabaseState.Newer => CheckResult.Fail(check, finding.Detail, "update BriefBot, or name another folder with --data"),
            DatabaseState.Foreign => CheckResult.Fail(check, finding.Detail, "name another folder with --data, or move that file away"),
            DatabaseState.Damaged => CheckResult.Fail(check, finding.Detail, Restore),
            DatabaseState.ReadOnly => CheckResult.Fail(check, finding.Detail, "give this user the right to write the file and its -wal and -shm"),
            _ => CheckResult.Warn(check, finding.Detail, "look whether another program holds it, and try again"),
        };
    }
}
