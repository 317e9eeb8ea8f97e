namespace BriefBot.Answers;

/// <summary>Who asks: whose share of a language model an answer may take.</summary>
/// <param name="User">Names the user for good, such as <c>discord:123</c>.</param>
/// <param name="Server">Names the server for good; null where there is none, as in a direct message or on the console.</param>
public readonly record struct Asker(string User, string? Server)
{
    /// <summary>Nobody in particular: the program itself.</summary>
    public static Asker Program { get; } = new("program", null);
}
