namespace BriefBot.Discord.Wire;

/// <summary>The kinds of interactions.</summary>
public static class InteractionType
{
    /// <summary>A sign of life, only sent over HTTP.</summary>
    public const int Ping = 1;

    /// <summary>A command.</summary>
    public const int Command = 2;

    /// <summary>A button or a menu.</summary>
    public const int Component = 3;

    /// <summary>A request for suggestions while the user types.</summary>
    public const int Autocomplete = 4;

    /// <summary>A form that was sent.</summary>
    public const int ModalSubmit = 5;
}
