namespace BriefBot;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The articles do not cover it, or some files or lines could not be read.</summary>
    public const int NotCovered = 1;

    /// <summary>An unknown verb or option, a value that cannot be, or invalid settings.</summary>
    public const int WrongUsage = 2;

    public const int Failure = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM, as shells count it.</summary>
    public const int Stopped = 130;
}
