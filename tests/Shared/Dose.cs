namespace BriefBot.Trials;

/// <summary>How much of a trial is run: a little in every test run, all of it with <c>BRIEFBOT_DOSE=full</c>.</summary>
internal static class Dose
{
    /// <summary>Tells whether the full dose was asked for.</summary>
    public static bool IsFull => string.Equals(Environment.GetEnvironmentVariable("BRIEFBOT_DOSE"), "full", StringComparison.OrdinalIgnoreCase);

    /// <summary>The small number, or the full one when that was asked for.</summary>
    public static int Of(int small, int full) => IsFull ? full : small;
}
