namespace BriefBot.Tests.Worlds;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramRun(int Code, string Out, string Error)
{
    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
