// Given names that show a capitalised phrase to be a person, with the sex they are mostly given to.
// Example: "Ingrid" in "Ingrid Solveig Tarn". Source: general knowledge of names that are common in
// English-language news from many countries, compiled for this project. Names that are as often
// words or places are left out.

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Names mostly of men. As printed, without accents as well as with. */
export const MALE_NAMES: ReadonlySet<string> = new Set(
  words(`
  Aaron Abdallah Abdel Abdul Abdulaziz Abdullah Abdulrahman Abe Abraham Adam Adel Adnan Adolf Adrian
  Ahmad Ahmed Ahmet Aidan Akbar Akira Al Alain Alan Albert Alberto Aldo Alec Alejandro Aleksandr
  Aleksei Alessandro Alex Alexander Alexandre Alexei Alexis Alfonso Alfred Alfredo Ali Allan Allen
  Alvaro Alvin Amin Amir Amos Anatoly Anders Andre André Andreas Andrei Andrés Andres Andrew Andrey
  Andy Angus Anthony Antoine Anton Antonio Antony Anwar Ariel Armando Arne Arnold Arthur Arturo Asif
  Ashraf Atef August Ayman Aziz Barack Barry Bart Basil Ben Benedict Benjamin Bernard Bernie Bert
  Bill Billy Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan
  Burak Byron Cameron Carl Carlos Cecil Cesar Charles Charlie Chester Chris Christian Christoph
  Christophe Christopher Claude Claudio Clarence Clark Clayton Clement Cliff Clifford Clinton Clint
  Clyde Colin Conor Conrad Constantine Corey Craig Curtis Cyril Damian Damien Dan Daniel Daniele
  Danny Dario Darren Darryl Dave David Dean Denis Dennis Derek Desmond Dexter Diego Dieter Dimitri
  Dimitris Dirk Dmitri Dmitriy Dmitry Dominic Dominique Don Donald Doug Douglas Duncan Dustin Dwight
  Dylan Earl Ed Eddie Edgar Eduardo Edmund Edward Edwin Efraim Egon Ehud Eli Elias Elliot Elliott
  Elmer Elon Emanuel Emeka Emil Emilio Emin Emmanuel Enda Enrico Enrique Eric Erik Ernest Ernesto
  Ernst Erwin Esteban Eugene Evan Evgeny Fadi Faisal Farid Farouk Felipe Felix Ferdinand Fernando
  Fidel Filip Floyd Francesco Francis Francisco Franco Francois François Frank Franklin Franz Fred
  Freddie Frederic Frederick Friedrich Fritz Gabriel Gareth Gary Gaston Gavin Gennady Geoff Geoffrey
  Georg George Georges Georgi Gerald Gerard Gerhard Geraint Gilbert Giovanni Giuseppe Glen Glenn
  Gordon Graham Greg Gregg Gregory Grigory Guillermo Gunter Gustav Gustavo Guy Habib Hadi Hafez
  Haider Hakan Hamad Hamid Hamza Hans Haris Harold Harris Harry Harvey Hasan Hashim Hassan Hector
  Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hermann Hillel Hiroshi Horst Hosni Howard
  Hugh Hugo Humphrey Hussein Ian Ibrahim Ignacio Igor Ilya Imad Imran Isaac Ismail Ivan Ivo Jack
  Jacques Jacob Jaime Jake Jakob Jalal Jamal James Jamie Jan Janez Jared Jason Javier Jay Jean Jeb
  Jeff Jefferson Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao Joaquin Joe
  Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorg Jorge Jose José Josef Joseph
  Josh Joshua Josip Juan Jules Julian Julio Julius Jürgen Jurgen Justin Kamal Karel Karim Karl Kazuo
  Keith Kemal Ken Kenneth Kenny Kevin Khaled Khalid Khalil Kieran Kim Kirk Klaus Kofi Konrad
  Konstantin Kurt Kyle Lamar Lance Larry Lars Laszlo László Laurence Laurent Lawrence Lee Leo Leon
  Leonard Leonardo Leonid Leopold Leroy Leslie Lev Lewis Liam Linus Lionel Lloyd Lorenzo Lou Louis
  Luca Lucas Luciano Ludwig Luigi Luis Luiz Luka Lukas Luke Luther Lyndon Mahdi Mahmoud Mahmud Majid
  Malcolm Mamadou Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mariano Mario Marko Markus
  Marshall Martin Marty Marvin Massimo Mateo Mathieu Matt Matteo Matthew Matthias Maurice Mauricio
  Max Maxim Maxime Mehdi Mehmet Mel Melvin Michael Michal Michel Miguel Mihai Mikael Mike Mikhail
  Miko Milan Milos Milton Miroslav Mitch Mitchell Mitt Mohamad Mohamed Mohammad Mohammed Morgan
  Morris Moshe Muammar Muhammad Murat Murray Mustafa Nabil Nader Nadir Nasser Nathan Nathaniel Ned
  Neil Nelson Nicholas Nick Nicola Nicolae Nicolas Nigel Nikita Nikola Nikolai Nikolas Nikos Noah
  Noel Nolan Norbert Norman Oleg Oliver Olivier Omar Orlando Orhan Oscar Osama Osman Otto Owen Pablo
  Paddy Paolo Parviz Pascal Pat Patrick Paul Paulo Pavel Pedro Per Percy Perry Pete Peter Petr Petro
  Phil Philip Philipp Philippe Phillip Pierre Pietro Piotr Qasim Quentin Rafael Rafiq Raheem Rahul
  Raj Rajiv Ralph Ramesh Rami Ramon Ramzan Randall Randy Raphael Rashid Raul Raúl Ravi Ray Raymond
  Reinhard Reinhold Rene René Rex Reza Ricardo Richard Rick Ricky Rob Robert Roberto Robin Rod
  Roderick Rodney Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Ronnie Ross Roy Ruben Rudolf
  Rudolph Rudy Rupert Russell Ryan Saad Sadiq Saddam Said Salah Saleh Salim Salman Salvatore Sam
  Sami Samir Samuel Sanjay Santiago Saul Scott Sean Sebastian Sergei Sergey Sergio Seth Seymour
  Shane Shaun Shawn Sheldon Shimon Shinzo Sidney Sigmund Silvio Simon Slobodan Solomon Spencer Spiro
  Stan Stanislav Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Sven Syed Tariq
  Taylor Ted Terence Terry Theo Theodore Thierry Thomas Tim Timothy Timur Tobias Todd Tom Tomas
  Tommy Toni Tony Travis Trevor Tyler Ulrich Umar Umberto Usama Vaclav Václav Valentin Valery Vasily
  Victor Viktor Vince Vincent Virgil Vito Vitali Vitaly Vladimir Volodymyr Wael Waleed Walid Wallace
  Walt Walter Warren Wayne Werner Wilbur Wilhelm Will Willem William Willy Winston Wladyslaw
  Wolfgang Woodrow Xavier Yahya Yair Yakov Yann Yasser Yasir Yitzhak Yosef Yuri Yusuf Yves Zaid
  Zbigniew Zoran
`),
)

/** Names mostly of women. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  words(`
  Abigail Ada Adele Adriana Agatha Agnes Aicha Aisha Alba Alejandra Alexandra Alice Alicia Alina
  Alison Allison Alma Amanda Amal Amelia Amina Amira Amy Ana Anastasia Andrea Angela Angelina
  Angelique Anita Ann Anna Annabel Anne Annette Annie Annika Antonia Arlene Ashley Asma Astrid
  Audrey Ayesha Barbara Beatrice Beatriz Becky Belinda Benazir Bernadette Beth Betsy Betty Beverly
  Bianca Birgit Bonnie Brenda Bridget Brigitte Britta Brittany Camilla Camille Candace Carla Carly
  Carmen Carol Carole Caroline Carolyn Catalina Catherine Cathy Cecilia Celia Celine Charlene
  Chelsea Cheryl Chiara Chloe Christa Christiane Christina Christine Cindy Claire Clara Claudia
  Colleen Condoleezza Connie Consuelo Corazon Cornelia Cristina Crystal Cynthia Dalia Daniela Daphne
  Deborah Debbie Debra Deirdre Delia Denise Diana Diane Dina Dolores Donatella Donna Dora Doris
  Dorothy Edith Eileen Elaine Eleanor Elena Eleni Elif Elisa Elisabeth Eliza Elizabeth Ella Ellen
  Elsa Elsie Emily Emma Erica Erika Erin Erna Esther Ethel Eugenia Eva Eve Eveline Evelyn Fatima
  Fatma Fatou Federica Felicia Fernanda Fiona Flora Florence Frances Francesca Francine Frauke Frida
  Gabriela Gabriele Gabriella Gabrielle Gail Geraldine Gertrude Ghada Gina Giulia Gladys Glenda
  Gloria Greta Gretchen Gwen Hala Halima Hanan Hanna Hannah Harriet Hazel Heather Hedwig Heidi Helen
  Helena Helene Helga Henrietta Hilary Hilda Hillary Huma Ida Ilse Imelda Inez Ingrid Irene Irina
  Iris Isabel Isabella Isabelle Ivana Ivanka Jacqueline Jan Jane Janet Janice Janine Jasmine
  Jeanette Jeanne Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joyce
  Juanita Judith Judy Julia Juliana Julie Juliet Julieta June Karen Karin Karina Karla Kate Katarina
  Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Kay Kayla Kelly
  Kerry Khadija Kimberly Kirsten Kristen Kristin Kristina Lara Latifa Laura Lauren Laurie Layla Lea
  Leah Leila Lena Leonora Leticia Lidia Lily Lina Linda Lisa Liz Liza Lois Lola Lorena Loretta Lori
  Lorraine Louise Lucia Lucille Lucy Ludmila Luisa Lydia Lynn Lynne Madeleine Madonna Magdalena
  Maggie Maha Malala Malia Malin Mandy Manal Marcia Margaret Margarita Margot Marguerite Maria María
  Mariam Marian Marianne Marie Marilyn Marina Marine Marion Marisa Marjorie Marta Martha Martina
  Mary Maryam Maureen Megan Melania Melanie Melinda Melissa Mercedes Meryl Michaela Michele Michelle
  Mildred Miranda Miriam Moira Mona Monica Monika Muriel Myra Nadia Nancy Naomi Natalia Natalie
  Natasha Nellie Nicole Nikki Nina Nora Noura Olga Olivia Oprah Pamela Patricia Patsy Paula Pauline
  Peggy Penelope Petra Phyllis Polina Priscilla Rachel Rania Rebecca Regina Renate Renee Rita
  Roberta Rosa Rosalind Rosemary Rosie Roxana Ruth Sabina Sabine Sabrina Sally Salma Samantha Samira
  Sandra Sara Sarah Sasha Shakira Shannon Sharon Sheila Shelley Sheryl Shirin Shirley Silvia Simone
  Sofia Sonia Sonja Sophia Sophie Stacey Stella Stephanie Sue Susan Susana Susanna Susanne Suzanne
  Svetlana Sybil Sylvia Tamara Tania Tanya Tara Tatiana Tatyana Teresa Tess Thelma Theresa Tiffany
  Tina Tracy Tricia Ursula Valentina Valerie Vanessa Vera Veronica Veronika Vicky Victoria Viola
  Violeta Virginie Vivian Viviane Wanda Wendy Wilhelmina Wilma Winnie Yasmin Yelena Yolanda Yulia
  Yvette Yvonne Zainab Zara Zeinab Zoe Zuzana
`),
)
