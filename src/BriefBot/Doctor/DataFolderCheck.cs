namespace BriefBot.Doctor;

/// <summary>Checks that the data directory can be written and has room.</summary>
internal static class DataFolderCheck
{
    private const long LittleSpace = 500L * 1024 * 1024;
    private const long NoSpace = 20L * 1024 * 1024;

    /// <summary>Whether files can be made there.</summary>
    public static CheckResult Writable(string directory)
    {
        const string check = "data directory";
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, $".doctor-{Environment.ProcessId}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }

            return CheckResult.Ok(check, $"{directory} can be written");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Fail(
                check, $"{directory} cannot be written: {error.Message}", "give this user the right to write there, or choose another with --data DIR");
        }
    }

    /// <summary>Whether its disk has room.</summary>
    public static CheckResult Space(string directory)
    {
        try
        {
            return Judge(new DriveInfo(directory).AvailableFreeSpace);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return CheckResult.Warn("free disk", $"cannot be told: {error.Message}", "look at it by hand");
        }
    }

    /// <summary>Judges how many bytes are free.</summary>
    internal static CheckResult Judge(long free)
    {
        const string check = "free disk";
        const string fix = "free some space, or choose a data directory on another disk with --data DIR";
        var detail = $"{free / (1024 * 1024)} MB";
        return free switch
        {
            < NoSpace => CheckResult.Fail(check, detail, fix),
            < LittleSpace => CheckResult.Warn(check, detail, fix),
            _ => CheckResult.Ok(check, detail),
        };
    }
}
