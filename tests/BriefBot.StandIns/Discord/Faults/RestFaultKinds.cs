namespace BriefBot.StandIns.Discord.Faults;

/// <summary>Faults with times that tests can bear.</summary>
public static class RestFaultKinds
{
    /// <summary>The fault, with a wait of 50 milliseconds where it has one.</summary>
    public static RestFault ToFault(this RestFaultKind kind) => new(kind, TimeSpan.FromMilliseconds(50));
}
