namespace BriefBot.Discord.Commands;

/// <summary>What a registration did.</summary>
internal enum RegistrationResult
{
    /// <summary>The commands are those that were registered last; Discord was not asked.</summary>
    Unchanged,

    /// <summary>Discord took the commands in the place of those before.</summary>
    Registered,

    /// <summary>Discord refused; the commands of before go on working, and the next start tries again.</summary>
    Failed,
}
