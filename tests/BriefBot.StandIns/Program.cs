Console.Error.WriteLine("discord --port 4100: a Discord on loopback");
return 2;
