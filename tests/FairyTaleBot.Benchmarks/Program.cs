Console.WriteLine("Figures come with the parts they measure.");
