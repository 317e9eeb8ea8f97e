using BriefBot.Showing;

namespace BriefBot.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Fix">What to do about it; null when all is well.</param>
internal sealed record CheckResult(string Check, CheckStatus Status, string Detail, string? Fix)
{
    public static CheckResult Ok(string check, string detail) => new(check, CheckStatus.Ok, detail, Fix: null);

    public static CheckResult Warn(string check, string detail, string fix) => new(check, CheckStatus.Warn, detail, fix);

    public static CheckResult Fail(string check, string detail, string fix) => new(check, CheckStatus.Fail, detail, fix);

    /// <inheritdoc/>
    public override string ToString()
    {
        var line = $"{Status.ToString().ToUpperInvariant(),-5}{Check}: {Detail}";
        return SafeText.OneLine(Fix is null ? line : $"{line} → {Fix}");
    }
}
